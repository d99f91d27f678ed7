package blog.troppo.theme;

import blog.troppo.content.Permalinks;
import blog.troppo.theme.view.AuthorView;
import blog.troppo.theme.view.Html;
import blog.troppo.user.User;

import org.springframework.stereotype.Component;

/** Authors as views. */
@Component
class AuthorViews {

	private static final int AVATAR = 96;

	private final Permalinks permalinks;

	private final ContentFormatting formatting;

	private final Avatars avatars;

	AuthorViews(Permalinks permalinks, ContentFormatting formatting, Avatars avatars) {
		this.permalinks = permalinks;
		this.formatting = formatting;
		this.avatars = avatars;
	}

	/** With the biography, which a list of posts has no place for and does not read. */
	AuthorView of(User author) {
		return of(author, true);
	}

	AuthorView of(User author, boolean whole) {
		return new AuthorView(author.id(), author.nicename(), author.displayName(), this.permalinks.of(author),
				author.url(), whole ? this.formatting.description(author.meta("description").orElse("")) : Html.EMPTY,
				this.avatars.of(author.email(), AVATAR));
	}

}

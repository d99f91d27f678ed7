package blog.troppo.theme;

import blog.troppo.content.Permalinks;
import blog.troppo.theme.view.AuthorView;
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

	AuthorView of(User author) {
		return new AuthorView(author.id(), author.nicename(), author.displayName(), this.permalinks.of(author),
				author.url(), this.formatting.description(author.meta("description").orElse("")),
				this.avatars.of(author.email(), AVATAR));
	}

}

package blog.troppo.theme;

import blog.troppo.content.Permalinks;
import blog.troppo.theme.view.AuthorView;
import blog.troppo.theme.view.Html;
import blog.troppo.user.User;
import blog.troppo.user.Users;

import org.springframework.stereotype.Component;

/** Authors as views. */
@Component
class AuthorViews {

	private static final int AVATAR = 96;

	private final Permalinks permalinks;

	private final ContentFormatting formatting;

	private final Avatars avatars;

	private final Users users;

	AuthorViews(Permalinks permalinks, ContentFormatting formatting, Avatars avatars, Users users) {
		this.users = users;
		this.permalinks = permalinks;
		this.formatting = formatting;
		this.avatars = avatars;
	}

	/** With the biography, which a list of posts has no place for. */
	AuthorView whole(User author) {
		return of(author, this.formatting.description(this.users.findDescription(author.id()).orElse("")));
	}

	AuthorView of(User author) {
		return of(author, Html.EMPTY);
	}

	private AuthorView of(User author, Html biography) {
		return new AuthorView(author.id(), author.nicename(), author.displayName(), this.permalinks.of(author),
				author.url(), biography, this.avatars.of(author.email(), AVATAR));
	}

}

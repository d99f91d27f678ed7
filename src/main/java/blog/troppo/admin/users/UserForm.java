package blog.troppo.admin.users;

import java.util.Objects;

import blog.troppo.formatting.Escape;
import blog.troppo.user.User;
import blog.troppo.user.UserChange;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a user as they are sent and shown; a tick that is not set is not sent.
 *
 * @param name as readers see it
 * @param about what the user says of itself
 * @param role empty for none
 * @param send whether a link to choose a password goes out
 */
record UserForm(@Nullable String login, @Nullable String email, @Nullable String first, @Nullable String last,
		@Nullable String name, @Nullable String url, @Nullable String about, @Nullable String role,
		@Nullable String send) {

	static UserForm empty(String role) {
		return new UserForm("", "", "", "", "", "", "", role, "yes");
	}

	static UserForm of(User user) {
		return new UserForm(user.login(), user.email(), said(user, "first_name"), said(user, "last_name"),
				Escape.decode(user.displayName()), Escape.decode(user.url()), said(user, "description"),
				user.roles().stream().findFirst().orElse(""), null);
	}

	/** All but the role, which takes a right of its own. */
	UserChange change() {
		UserChange change = UserChange.nothing()
			.email(text(this.email))
			.firstName(text(this.first))
			.lastName(text(this.last))
			.url(text(this.url))
			.description(text(this.about));
		return text(this.name).isEmpty() ? change : change.displayName(text(this.name));
	}

	static String text(@Nullable String given) {
		return Objects.requireNonNullElse(given, "").replace("\r\n", "\n").strip();
	}

	private static String said(User user, String what) {
		return Escape.decode(user.meta(what).orElse(""));
	}

}

package blog.troppo.user;

import blog.troppo.formatting.Kses;
import blog.troppo.formatting.Sanitize;
import blog.troppo.formatting.Urls;

/** What people say of themselves, as it is kept. */
final class UserTexts {

	private UserTexts() {
	}

	/** One line without markup. */
	static String name(String given) {
		return Kses.data(Sanitize.textField(given));
	}

	static String url(String given) {
		return Urls.escapeRaw(given.strip());
	}

	static String meta(String name, String value) {
		return switch (name) {
			case "first_name", "last_name", "nickname" -> name(value);
			case "description" -> Kses.data(value.strip());
			default -> value;
		};
	}

}

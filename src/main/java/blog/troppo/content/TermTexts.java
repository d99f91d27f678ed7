package blog.troppo.content;

import blog.troppo.formatting.Kses;
import blog.troppo.formatting.Sanitize;
import blog.troppo.support.InvalidException;

/** Names and descriptions of terms as they are kept, whoever wrote them. */
final class TermTexts {

	private static final int LONGEST_NAME = 200;

	private TermTexts() {
	}

	/** One line without markup. */
	static String name(String given) {
		if (given.isBlank()) {
			throw new InvalidException("name", "empty_term_name", "A name is required for this term.");
		}
		String name = Kses.data(Sanitize.textField(given));
		if (name.isEmpty()) {
			throw new InvalidException("name", "invalid_term_name", "Invalid term name.");
		}
		if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
			throw new InvalidException("name", "db_insert_error", "Could not insert term into the database.");
		}
		return name;
	}

	static String description(String given) {
		return Kses.data(given);
	}

}

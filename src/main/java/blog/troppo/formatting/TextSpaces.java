package blog.troppo.formatting;

/**
 * The surroundings {@link Texturize} looks at: white space, which for it includes the
 * no-break space as a character and as {@code &nbsp;}, and the punctuation around
 * quotations.
 */
final class TextSpaces {

	private static final char NO_BREAK_SPACE = '\u00A0';

	private static final String NBSP = "&nbsp;";

	private TextSpaces() {
	}

	static boolean startsWithSpace(String text, int at) {
		if (at >= text.length()) {
			return false;
		}
		char c = text.charAt(at);
		return isSpace(c) || c == '&' && text.startsWith(NBSP, at);
	}

	static boolean endsWithSpace(String text) {
		return endsWithSpace(text, text.length());
	}

	static boolean endsWithSpace(String text, int at) {
		return at > 0 && (isSpace(text.charAt(at - 1)) || text.startsWith(NBSP, at - NBSP.length()));
	}

	/** The same within what begins at {@code from}. */
	static boolean endsWithSpace(String text, int from, int at) {
		return at > from && (isSpace(text.charAt(at - 1))
				|| (at - NBSP.length() >= from && text.startsWith(NBSP, at - NBSP.length())));
	}

	static boolean isSpace(char c) {
		return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == NO_BREAK_SPACE;
	}

	/** Whether what begins at {@code from}, or a word of it, begins here. */
	static boolean startsAt(String text, int from, int at) {
		return at == from || endsWithSpace(text, at);
	}

	/** Whether what stands before, behind {@code from}, lets a quotation open. */
	static boolean opensAt(String text, int from, int at) {
		if (startsAt(text, from, at)) {
			return true;
		}
		char c = text.charAt(at - 1);
		return c == '(' || c == '[' || c == '{' || c == '-' || text.startsWith("&lt;", at - 4);
	}

	/** Whether what follows, before {@code to}, lets a quotation close. */
	static boolean endsPhrase(String text, int at, int to) {
		if (at >= to || startsWithSpace(text, at)) {
			return true;
		}
		return switch (text.charAt(at)) {
			case '.', ',', ':', ';', '!', '?', ')', '}', '-', ']' -> true;
			case '&' -> text.startsWith("&gt;", at);
			default -> false;
		};
	}

	/**
	 * Whether what follows, before {@code to}, cannot belong to a word; straight quotes
	 * are the caller's to check.
	 */
	static boolean stopsWord(String text, int at, int to) {
		if (at >= to || startsWithSpace(text, at)) {
			return true;
		}
		return switch (text.charAt(at)) {
			case '.', ',', ':', ';', '!', '?', '(', ')', '{', '}', '[', ']', '-' -> true;
			case '&' -> text.startsWith("&lt;", at) || text.startsWith("&gt;", at);
			default -> false;
		};
	}

}

package blog.troppo.formatting;

/**
 * Character classes of WordPress's patterns, which see bytes: only ASCII letters, digits
 * and white space count, whatever Unicode says of the rest.
 */
final class Ascii {

	private Ascii() {
	}

	static boolean isSpace(char c) {
		return c == ' ' || (c >= '\t' && c <= '\r');
	}

	static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	static boolean isLetter(char c) {
		int lower = c | 0x20;
		return c < 0x80 && lower >= 'a' && lower <= 'z';
	}

	static boolean isAlphanumeric(char c) {
		return isLetter(c) || isDigit(c);
	}

	static boolean isWord(char c) {
		return isAlphanumeric(c) || c == '_';
	}

	static boolean isHexDigit(char c) {
		int lower = c | 0x20;
		return isDigit(c) || (c < 0x80 && lower >= 'a' && lower <= 'f');
	}

	/** The letters, the digits and some marks, to look characters up in. */
	static boolean[] alphanumericsAnd(String marks) {
		boolean[] found = new boolean[128];
		for (char c = 0; c < found.length; c++) {
			found[c] = isAlphanumeric(c) || marks.indexOf(c) >= 0;
		}
		return found;
	}

	static char lower(char c) {
		return (c >= 'A' && c <= 'Z') ? (char) (c + 32) : c;
	}

	/** Lower case for A to Z only: what PHP's {@code strtolower} does. */
	static String lower(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c >= 'A' && c <= 'Z') {
				return lowerFrom(text, i);
			}
		}
		return text;
	}

	private static String lowerFrom(String text, int from) {
		char[] chars = text.toCharArray();
		for (int i = from; i < chars.length; i++) {
			chars[i] = lower(chars[i]);
		}
		return new String(chars);
	}

	static boolean startsWithIgnoreCase(String text, int at, String lowerCase) {
		if (at < 0 || at + lowerCase.length() > text.length()) {
			return false;
		}
		for (int i = 0; i < lowerCase.length(); i++) {
			if (lower(text.charAt(at + i)) != lowerCase.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	/** The first position at or after {@code at} that is no white space. */
	static int skipSpace(String text, int at) {
		int i = at;
		while (i < text.length() && isSpace(text.charAt(i))) {
			i++;
		}
		return i;
	}

	/**
	 * Where the white space that ends before {@code at} begins, not before {@code floor}.
	 */
	static int skipSpaceBack(String text, int at, int floor) {
		int i = at;
		while (i > floor && isSpace(text.charAt(i - 1))) {
			i--;
		}
		return i;
	}

	/** The end of the run of letters, digits and hyphens that begins at {@code at}. */
	static int skipName(String text, int at) {
		int i = at;
		while (i < text.length() && (isAlphanumeric(text.charAt(i)) || text.charAt(i) == '-')) {
			i++;
		}
		return i;
	}

	/** PHP's {@code trim}: blank, tab, line ends, NUL and vertical tab, not form feed. */
	static String trim(String text) {
		int from = 0;
		int to = text.length();
		while (from < to && isTrimmed(text.charAt(from))) {
			from++;
		}
		while (to > from && isTrimmed(text.charAt(to - 1))) {
			to--;
		}
		return text.substring(from, to);
	}

	/** Whether {@link #trim} leaves nothing. */
	static boolean isBlank(String text) {
		int i = 0;
		while (i < text.length() && isTrimmed(text.charAt(i))) {
			i++;
		}
		return i == text.length();
	}

	static boolean isTrimmed(char c) {
		return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0 || c == 0x0B;
	}

}

package blog.troppo.formatting.shortcode;

/**
 * Backslash escapes as C has them, resolved: {@code \n}, {@code \x41}, {@code \101}; a
 * backslash before anything else goes.
 */
final class StripSlashes {

	private static final String ESCAPES = "nrtavbf";

	private static final String MEANT = "\n\r\t\u0007\u000b\b\f";

	private StripSlashes() {
	}

	static String c(String text) {
		if (text.indexOf('\\') < 0) {
			return text;
		}
		StringBuilder plain = new StringBuilder();
		int at = 0;
		while (at < text.length()) {
			char c = text.charAt(at++);
			if (c != '\\' || at >= text.length()) {
				if (c != '\\') {
					plain.append(c);
				}
				continue;
			}
			char escaped = text.charAt(at);
			int letter = ESCAPES.indexOf(escaped);
			if (letter >= 0) {
				plain.append(MEANT.charAt(letter));
				at++;
			}
			else if (escaped == 'x' && at + 1 < text.length() && Character.digit(text.charAt(at + 1), 16) >= 0) {
				at = number(text, at + 1, 16, 2, plain);
			}
			else if (Character.digit(escaped, 8) >= 0) {
				at = number(text, at, 8, 3, plain);
			}
			else {
				plain.append(escaped);
				at++;
			}
		}
		return plain.toString();
	}

	private static int number(String text, int start, int radix, int digits, StringBuilder plain) {
		int at = start;
		int value = 0;
		while (at < text.length() && at < start + digits && Character.digit(text.charAt(at), radix) >= 0) {
			value = value * radix + Character.digit(text.charAt(at), radix);
			at++;
		}
		plain.append((char) (value & 0xff));
		return at;
	}

}

package blog.troppo.formatting;

/**
 * Characters no text of a blog needs and attacks hide behind: {@code wp_kses_no_null}.
 */
final class ControlCharacters {

	private ControlCharacters() {
	}

	/** Without control characters, tab and line ends aside. */
	static String remove(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (isControl(text.charAt(i))) {
				return removeFrom(text, i);
			}
		}
		return text;
	}

	/** Without control characters and without a NUL written as {@code \0}. */
	static String removeWithEscapes(String text) {
		return removeZeroEscapes(remove(text));
	}

	private static boolean isControl(char c) {
		return c < 0x20 && c != '\t' && c != '\n' && c != '\r';
	}

	private static String removeFrom(String text, int from) {
		TextBuilder out = new TextBuilder(text.length()).append(text, 0, from);
		for (int i = from; i < text.length(); i++) {
			if (!isControl(text.charAt(i))) {
				out.append(text.charAt(i));
			}
		}
		return out.toString();
	}

	/**
	 * Backslashes with zeros after them: a NUL for who reads the text with C's escapes.
	 */
	private static String removeZeroEscapes(String text) {
		Rewrite rewrite = new Rewrite(text);
		int start = text.indexOf('\\');
		while (start >= 0) {
			int zeros = start + 1;
			while (zeros < text.length() && text.charAt(zeros) == '\\') {
				zeros++;
			}
			int end = zeros;
			while (end < text.length() && text.charAt(end) == '0') {
				end++;
			}
			if (end > zeros) {
				rewrite.delete(start, end);
			}
			start = text.indexOf('\\', end);
		}
		return rewrite.result();
	}

}

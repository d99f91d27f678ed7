package blog.troppo.formatting;

/**
 * Well-formedness of text: WordPress gives an empty text where bytes were no valid UTF-8,
 * which in Java is text with unpaired surrogates.
 */
public final class UnicodeText {

	private UnicodeText() {
	}

	/** WordPress's {@code wp_check_invalid_utf8}. */
	public static String valid(String text) {
		return isValid(text) ? text : "";
	}

	/** Whether two surrogates that belong together begin here. */
	static boolean isPair(String text, int at) {
		return Character.isHighSurrogate(text.charAt(at)) && at + 1 < text.length()
				&& Character.isLowSurrogate(text.charAt(at + 1));
	}

	static boolean isValid(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (Character.isSurrogate(c)) {
				if (!isPair(text, i)) {
					return false;
				}
				i++;
			}
		}
		return true;
	}

}

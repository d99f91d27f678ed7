package blog.troppo.formatting;

/**
 * Ampersands that begin no character reference. WordPress's text filters take for a
 * reference what has the shape of one, whether or not such a name exists.
 */
final class Ampersands {

	private static final int LONGEST_NAME = 8;

	private Ampersands() {
	}

	/** Writes {@code &#038;} for every ampersand of a span that begins no reference. */
	static void encodeStray(Rewrite rewrite, String text, NextOf ampersand, int from, int to) {
		for (int at = ampersand.from(from); at >= 0 && at < to; at = ampersand.from(at + 1)) {
			encodeIfStray(rewrite, text, at);
		}
	}

	/** The same for one ampersand; answers where it ends. */
	static int encodeIfStray(Rewrite rewrite, String text, int at) {
		if (!isNumericReference(text, at + 1) && !isNamedReference(text, at + 1)) {
			rewrite.replace(at, at + 1, "&#038;");
		}
		return at + 1;
	}

	static boolean isNumericReference(String text, int at) {
		int length = text.length();
		if (at >= length || text.charAt(at) != '#') {
			return false;
		}
		boolean hex = at + 1 < length && Ascii.lower(text.charAt(at + 1)) == 'x';
		int start = hex ? at + 2 : at + 1;
		int i = start;
		while (i < length && (hex ? Ascii.isHexDigit(text.charAt(i)) : Ascii.isDigit(text.charAt(i)))) {
			i++;
		}
		return i > start && i < length && text.charAt(i) == ';';
	}

	/** One to eight of the letters and the digits 1 to 4, then a semicolon. */
	static boolean isNamedReference(String text, int at) {
		int i = at;
		while (i < text.length() && i - at < LONGEST_NAME && isNamePart(text.charAt(i))) {
			i++;
		}
		return i > at && i < text.length() && text.charAt(i) == ';';
	}

	private static boolean isNamePart(char c) {
		return Ascii.isLetter(c) || (c >= '1' && c <= '4');
	}

}

package blog.troppo.formatting;

/**
 * The multiplication sign between numbers in {@link Texturize}: {@code 10x20}, not
 * {@code 0x20}.
 */
final class TexturizeTimes {

	private TexturizeTimes() {
	}

	static String replace(String text) {
		if (!hasProduct(text)) {
			return text;
		}
		Rewrite rewrite = new Rewrite(text);
		int floor = 0;
		for (int x = text.indexOf('x'); x >= 0; x = text.indexOf('x', x + 1)) {
			int end = factorEnd(text, x + 1);
			if (end > 0 && hasFactorBefore(text, x, floor)) {
				rewrite.replace(x, x + 1, "&#215;");
				floor = end;
			}
		}
		return rewrite.result();
	}

	private static boolean hasProduct(String text) {
		for (int x = text.indexOf('x', 1); x > 0 && x + 1 < text.length(); x = text.indexOf('x', x + 1)) {
			if (Ascii.isDigit(text.charAt(x - 1)) && Ascii.isDigit(text.charAt(x + 1))) {
				return true;
			}
		}
		return false;
	}

	private static boolean isNumeral(char c) {
		return Ascii.isDigit(c) || c == '.' || c == ',';
	}

	/** The end of the number after the sign, at a word's edge, or -1. */
	private static int factorEnd(String text, int from) {
		if (from >= text.length() || !Ascii.isDigit(text.charAt(from))) {
			return -1;
		}
		int end = from + 1;
		while (end < text.length() && isNumeral(text.charAt(end))) {
			end++;
		}
		while (end > from && !isWordEdge(text, end)) {
			end--;
		}
		return (end > from) ? end : -1;
	}

	private static boolean isWordEdge(String text, int at) {
		boolean before = at > 0 && Ascii.isWord(text.charAt(at - 1));
		boolean after = at < text.length() && Ascii.isWord(text.charAt(at));
		return before != after;
	}

	/** A number that begins a word and is more than a single zero. */
	private static boolean hasFactorBefore(String text, int x, int floor) {
		int start = x;
		for (int i = x - 1; i >= floor && isNumeral(text.charAt(i)); i--) {
			start = i;
		}
		for (int i = start; i < x; i++) {
			if (Ascii.isDigit(text.charAt(i)) && isWordEdge(text, i) && (text.charAt(i) != '0' || i + 1 < x)) {
				return true;
			}
		}
		return false;
	}

}

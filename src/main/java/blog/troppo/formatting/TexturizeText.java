package blog.troppo.formatting;

/**
 * {@link Texturize} for a text without markup: the fixed replacements, then quotes,
 * dashes and multiplication signs, then stray ampersands.
 */
final class TexturizeText {

	/** Words that begin with an apostrophe rather than an opening quote. */
	private static final String[] COCKNEY = { "'tain't", "'twere", "'twas", "'tis", "'twill", "'til", "'bout", "'nuff",
			"'round", "'cause", "'em" };

	private static final int FIXED = 1;

	private static final int QUOTES = 2;

	private static final int DASHES = 4;

	private static final int PRODUCTS = 8;

	private static final int AMPERSANDS = 16;

	private static final String[] COCKNEY_TYPOGRAPHIC = new String[COCKNEY.length];

	static {
		for (int i = 0; i < COCKNEY.length; i++) {
			COCKNEY_TYPOGRAPHIC[i] = COCKNEY[i].replace("'", Quote.APOSTROPHE);
		}
	}

	private TexturizeText() {
	}

	/** Whether any character occurs that texturizing could change. */
	static boolean hasWork(String text) {
		for (int i = 0; i < text.length(); i++) {
			switch (text.charAt(i)) {
				case '\'', '"', '`', '-', '.', '(', '&', 'x' -> {
					return true;
				}
				default -> {
				}
			}
		}
		return false;
	}

	static String texturize(String text) {
		int work = work(text);
		String result = ((work & FIXED) != 0) ? replaceFixed(text) : text;
		result = ((work & QUOTES) != 0) ? TexturizeQuotes.curl(result) : result;
		result = ((work & DASHES) != 0) ? TexturizeDashes.replace(result) : result;
		result = ((work & PRODUCTS) != 0) ? TexturizeTimes.replace(result) : result;
		return ((work & AMPERSANDS) != 0) ? Ampersands.encodeStray(result) : result;
	}

	/** What of the text there is to look at, found in one pass. */
	private static int work(String text) {
		int work = 0;
		int length = text.length();
		for (int i = 0; i < length; i++) {
			char c = text.charAt(i);
			if (c > 'x') {
				continue;
			}
			switch (c) {
				case '\'' -> work |= QUOTES | FIXED;
				case '"' -> work |= QUOTES;
				case '`' -> work |= FIXED;
				case '.' -> work |= (i + 1 < length && text.charAt(i + 1) == '.') ? FIXED : 0;
				case '(' -> work |= (i + 1 < length && text.charAt(i + 1) == 't') ? FIXED : 0;
				case '-' -> work |= DASHES;
				case '&' -> work |= AMPERSANDS;
				case 'x' -> work |= (i > 0 && Ascii.isDigit(text.charAt(i - 1))) ? PRODUCTS : 0;
				default -> {
				}
			}
		}
		return work;
	}

	private static String replaceFixed(String text) {
		Rewrite rewrite = new Rewrite(text);
		for (int i = 0; i < text.length(); i++) {
			int done = switch (text.charAt(i)) {
				case '.' -> fixed(rewrite, text, i, "...", "&#8230;");
				case '`' -> fixed(rewrite, text, i, "``", "&#8220;");
				case '\'' -> apostrophes(rewrite, text, i);
				case ' ' -> fixed(rewrite, text, i, " (tm)", " &#8482;");
				default -> i;
			};
			i = Math.max(i, done - 1);
		}
		return rewrite.result();
	}

	private static int fixed(Rewrite rewrite, String text, int at, String plain, String typographic) {
		if (!text.startsWith(plain, at)) {
			return at;
		}
		rewrite.replace(at, at + plain.length(), typographic);
		return at + plain.length();
	}

	private static int apostrophes(Rewrite rewrite, String text, int at) {
		int done = fixed(rewrite, text, at, "''", "&#8221;");
		for (int i = 0; done == at && i < COCKNEY.length; i++) {
			done = fixed(rewrite, text, at, COCKNEY[i], COCKNEY_TYPOGRAPHIC[i]);
		}
		return done;
	}

}

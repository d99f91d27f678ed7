package blog.troppo.formatting;

/**
 * {@link Texturize} for a text without markup: the fixed replacements and multiplication
 * signs, then quotes, dashes and stray ampersands in one pass.
 */
final class TexturizeText {

	/** Words that begin with an apostrophe rather than an opening quote. */
	private static final String[] COCKNEY = { "'tain't", "'twere", "'twas", "'tis", "'twill", "'til", "'bout", "'nuff",
			"'round", "'cause", "'em" };

	private static final String[] COCKNEY_TYPOGRAPHIC = new String[COCKNEY.length];

	private static final int FIXED = 1;

	private static final int PRODUCTS = 2;

	private static final int QUOTES = 4;

	private static final int DASHES = 8;

	private static final int AMPERSANDS = 16;

	/** The characters that can be changed, or begin what can. */
	private static final boolean[] MARKS = new boolean[128];

	static {
		for (int i = 0; i < COCKNEY.length; i++) {
			COCKNEY_TYPOGRAPHIC[i] = COCKNEY[i].replace("'", Quote.APOSTROPHE);
		}
		"'\"`.(-&x".chars().forEach((mark) -> MARKS[mark] = true);
	}

	private TexturizeText() {
	}

	static String texturize(String text) {
		int work = work(text, 0, text.length());
		return (work != 0) ? texturize(text, work) : text;
	}

	/** The text with what {@link #work} found there to do done. */
	static String texturize(String text, int work) {
		String result = ((work & FIXED) != 0) ? replaceFixed(text) : text;
		result = ((work & PRODUCTS) != 0) ? TexturizeTimes.replace(result) : result;
		return (work > PRODUCTS) ? replaceMarks(result, (work & QUOTES) != 0) : result;
	}

	/** What there is to do between two places, found in one pass; 0 for nothing. */
	static int work(String text, int from, int to) {
		int work = 0;
		for (int i = from; i < to; i++) {
			char c = text.charAt(i);
			if (c < MARKS.length && MARKS[c]) {
				work |= switch (c) {
					case '\'' -> QUOTES | (mayBeFixed(text, i) ? FIXED : 0);
					case '"' -> QUOTES;
					case '-' -> DASHES;
					case '&' -> AMPERSANDS;
					case 'x' -> (i > from && Ascii.isDigit(text.charAt(i - 1))) ? PRODUCTS : 0;
					case '(' -> text.startsWith("tm)", i + 1) ? FIXED : 0;
					default -> (i + 1 < to && text.charAt(i + 1) == c) ? FIXED : 0;
				};
			}
		}
		return work;
	}

	private static boolean mayBeFixed(String text, int apostrophe) {
		char next = (apostrophe + 1 < text.length()) ? text.charAt(apostrophe + 1) : 0;
		return next == '\'' || next == 't' || next == 'b' || next == 'n' || next == 'r' || next == 'c' || next == 'e';
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

	/** What becomes of a mark never depends on what became of another kind. */
	private static String replaceMarks(String text, boolean quoted) {
		TexturizeQuotes quotes = new TexturizeQuotes(quoted ? text : "");
		Rewrite rewrite = new Rewrite(text);
		int at = 0;
		while (at < text.length()) {
			char c = text.charAt(at);
			at = switch (c) {
				case '\'', '"' -> quotes.curl(rewrite, c, at);
				case '-' -> TexturizeDashes.replace(rewrite, text, at);
				case '&' -> Ampersands.encodeIfStray(rewrite, text, at);
				default -> at + 1;
			};
		}
		return rewrite.result();
	}

}

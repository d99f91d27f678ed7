package blog.troppo.formatting;

import java.util.Arrays;

/**
 * {@link Texturize} for the words between a text's markup, one stretch after the other.
 * One pass finds the quotes, dashes and ampersands, which are then written where they
 * stand. Fixed replacements and multiplication signs come before that and change what the
 * others see beside them: words that have any are a text of their own.
 */
final class TexturizeText {

	/** Words that begin with an apostrophe rather than an opening quote. */
	private static final String[] COCKNEY = { "'tain't", "'twere", "'twas", "'tis", "'twill", "'til", "'bout", "'nuff",
			"'round", "'cause", "'em" };

	/** What they begin with. */
	private static final String COCKNEY_LETTERS = "tbnrce";

	private static final String[] COCKNEY_TYPOGRAPHIC = new String[COCKNEY.length];

	private static final int MARKS = 1;

	private static final int QUOTES = 2;

	private static final int FIXED = 4;

	private static final int PRODUCTS = 8;

	/** The characters that can be changed, or begin what can. */
	private static final boolean[] CHANGED = new boolean[128];

	static {
		for (int i = 0; i < COCKNEY.length; i++) {
			COCKNEY_TYPOGRAPHIC[i] = COCKNEY[i].replace("'", Quote.APOSTROPHE);
		}
		"'\"`.(-&x".chars().forEach((mark) -> CHANGED[mark] = true);
	}

	private final String text;

	private final Rewrite rewrite;

	private final TexturizeQuotes quotes;

	/** Where there are quotes, hyphens and ampersands. */
	private int[] marks = new int[16];

	private int count;

	/** Changes what is between markup in a text that is being written anew. */
	TexturizeText(String text, Rewrite rewrite) {
		this.text = text;
		this.rewrite = rewrite;
		this.quotes = new TexturizeQuotes(text);
	}

	/** A text without markup. */
	static String texturize(String text) {
		Rewrite rewrite = new Rewrite(text);
		new TexturizeText(text, rewrite).words(0, text.length());
		return rewrite.result();
	}

	/** The words from one place to another, which markup or the text's ends surround. */
	void words(int from, int to) {
		int work = find(from, to);
		if (work >= FIXED) {
			this.rewrite.replace(from, to, apart(this.text.substring(from, to), work));
		}
		else if (work != 0) {
			write(from, to, work);
		}
	}

	private static String apart(String words, int work) {
		String fixed = ((work & FIXED) != 0) ? replaceFixed(words) : words;
		String result = ((work & PRODUCTS) != 0) ? TexturizeTimes.replace(fixed) : fixed;
		TexturizeText rest = new TexturizeText(result, new Rewrite(result));
		rest.write(0, result.length(), rest.find(0, result.length()));
		return rest.rewrite.result();
	}

	/** Finds the marks, and answers what there is to do. */
	private int find(int from, int to) {
		int work = 0;
		this.count = 0;
		for (int i = from; i < to; i++) {
			char c = this.text.charAt(i);
			if (c < CHANGED.length && CHANGED[c]) {
				work |= work(c, i, from);
			}
		}
		return work;
	}

	private int work(char c, int at, int from) {
		return switch (c) {
			case '\'' -> mark(at, QUOTES) | (isFixedApostrophe(at) ? FIXED : 0);
			case '"' -> mark(at, QUOTES);
			case '-', '&' -> mark(at, 0);
			case 'x' -> (at > from && Ascii.isDigit(this.text.charAt(at - 1))) ? PRODUCTS : 0;
			case '(' -> (at > from && this.text.startsWith(" (tm)", at - 1)) ? FIXED : 0;
			case '.' -> this.text.startsWith("...", at) ? FIXED : 0;
			default -> this.text.startsWith("``", at) ? FIXED : 0;
		};
	}

	private int mark(int at, int kind) {
		if (this.count == this.marks.length) {
			this.marks = Arrays.copyOf(this.marks, this.count * 2);
		}
		this.marks[this.count++] = at;
		return MARKS | kind;
	}

	private boolean isFixedApostrophe(int at) {
		return this.text.startsWith("'", at + 1) || cockney(this.text, at) >= 0;
	}

	/** Which of the words begins with this apostrophe, or -1. */
	private static int cockney(String text, int apostrophe) {
		boolean may = apostrophe + 1 < text.length() && COCKNEY_LETTERS.indexOf(text.charAt(apostrophe + 1)) >= 0;
		int word = may ? COCKNEY.length - 1 : -1;
		while (word >= 0 && !text.startsWith(COCKNEY[word], apostrophe)) {
			word--;
		}
		return word;
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
		int word = cockney(text, at);
		return (word >= 0) ? fixed(rewrite, text, at, COCKNEY[word], COCKNEY_TYPOGRAPHIC[word])
				: fixed(rewrite, text, at, "''", "&#8221;");
	}

	/** What becomes of a mark never depends on what became of another kind. */
	private void write(int from, int to, int work) {
		if ((work & QUOTES) != 0) {
			settleQuotes(from, to);
		}
		int done = from;
		for (int i = 0; i < this.count; i++) {
			int at = this.marks[i];
			if (at >= done) {
				done = writeMark(at, from, to);
			}
		}
	}

	private int writeMark(int at, int from, int to) {
		return switch (this.text.charAt(at)) {
			case '-' -> TexturizeDashes.replace(this.rewrite, this.text, at, from, to);
			case '&' -> Ampersands.encodeIfStray(this.rewrite, this.text, at);
			default -> this.quotes.curl(this.rewrite, at);
		};
	}

	private void settleQuotes(int from, int to) {
		this.quotes.begin(from, to);
		for (int i = 0; i < this.count; i++) {
			char c = this.text.charAt(this.marks[i]);
			if (c == '\'' || c == '"') {
				this.quotes.add(this.marks[i]);
			}
		}
		this.quotes.settle();
	}

}

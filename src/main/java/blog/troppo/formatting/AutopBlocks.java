package blog.troppo.formatting;

import java.util.Set;

/**
 * The block elements paragraphs give way to, and the two ways of meeting them: by their
 * exact name, and by a name that only begins like one, which WordPress's patterns take
 * for a block as well ({@code <param>} for {@code
 *
<p>
 * }).
 */
final class AutopBlocks {

	private static final Set<String> NAMES = Set.of("table", "thead", "tfoot", "caption", "col", "colgroup", "tbody",
			"tr", "td", "th", "div", "dl", "dd", "dt", "ul", "ol", "li", "pre", "form", "map", "area", "blockquote",
			"address", "style", "p", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "fieldset", "legend", "section",
			"article", "aside", "hgroup", "header", "footer", "nav", "figure", "figcaption", "details", "menu",
			"summary");

	private static final String[][] BY_LETTER = new String[128][];

	static {
		for (char letter = 'a'; letter <= 'z'; letter++) {
			String first = String.valueOf(letter);
			BY_LETTER[letter] = NAMES.stream().filter((name) -> name.startsWith(first)).toArray(String[]::new);
		}
	}

	/** The ones an automatic line break never stands before. */
	private static final String[] UNBROKEN = { "p", "li", "div", "dl", "dd", "dt", "th", "pre", "td", "ul", "ol" };

	private AutopBlocks() {
	}

	/**
	 * Whether the letters and digits from {@code from} to {@code to} are a block's name.
	 */
	static boolean isName(String text, int from, int to) {
		if (from == to || text.charAt(from) >= 128) {
			return false;
		}
		String[] names = BY_LETTER[text.charAt(from)];
		if (names == null) {
			return false;
		}
		for (String name : names) {
			if (name.length() == to - from && text.startsWith(name, from)) {
				return true;
			}
		}
		return false;
	}

	/** Whether an opening or closing tag at {@code lt} begins like a block. */
	static boolean isBlockLike(String text, int lt) {
		int name = nameStart(text, lt);
		if (name < 0 || name >= text.length() || text.charAt(name) >= 128) {
			return false;
		}
		String[] names = BY_LETTER[text.charAt(name)];
		return names != null && startsWithAny(text, name, names);
	}

	static boolean isUnbrokenLike(String text, int lt) {
		int name = nameStart(text, lt);
		return name >= 0 && startsWithAny(text, name, UNBROKEN);
	}

	private static int nameStart(String text, int lt) {
		if (lt >= text.length() || text.charAt(lt) != '<') {
			return -1;
		}
		return (lt + 1 < text.length() && text.charAt(lt + 1) == '/') ? lt + 2 : lt + 1;
	}

	private static boolean startsWithAny(String text, int at, String[] names) {
		for (String name : names) {
			if (text.startsWith(name, at)) {
				return true;
			}
		}
		return false;
	}

}

package blog.troppo.formatting;

/**
 * The block elements paragraphs give way to, and the two ways of meeting them: by their
 * exact name, and by a name that only begins like one, which WordPress's patterns take
 * for a block as well ({@code param} for {@code p}).
 */
final class AutopBlocks {

	static final ElementNames NAMES = new ElementNames("table", "thead", "tfoot", "caption", "col", "colgroup", "tbody",
			"tr", "td", "th", "div", "dl", "dd", "dt", "ul", "ol", "li", "pre", "form", "map", "area", "blockquote",
			"address", "style", "p", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "fieldset", "legend", "section",
			"article", "aside", "hgroup", "header", "footer", "nav", "figure", "figcaption", "details", "menu",
			"summary");

	/** The ones an automatic line break never stands before. */
	private static final ElementNames UNBROKEN = new ElementNames("p", "li", "div", "dl", "dd", "dt", "th", "pre", "td",
			"ul", "ol");

	private AutopBlocks() {
	}

	/** Whether an opening or closing tag at {@code lt} begins like a block. */
	static boolean isBlockLike(String text, int lt) {
		return text.startsWith("<", lt) && NAMES.startingAt(text, nameStart(text, lt)) != null;
	}

	static boolean isUnbrokenLike(String text, int lt) {
		return text.startsWith("<", lt) && UNBROKEN.startingAt(text, nameStart(text, lt)) != null;
	}

	/** Without this tag where it comes next after a block's. */
	static String dropAfter(String text, String tag) {
		Rewrite rewrite = new Rewrite(text);
		NextOf greaterThan = new NextOf(text, ">");
		int lt = text.indexOf('<');
		while (lt >= 0) {
			int next = lt + 1;
			int end = isBlockLike(text, lt) ? greaterThan.from(lt) + 1 : 0;
			int at = (end > 0) ? Ascii.skipSpace(text, end) : 0;
			if (end > 0 && text.startsWith(tag, at)) {
				next = at + tag.length();
				rewrite.delete(end, next);
			}
			lt = text.indexOf('<', next);
		}
		return rewrite.result();
	}

	private static int nameStart(String text, int lt) {
		return text.startsWith("/", lt + 1) ? lt + 2 : lt + 1;
	}

}

package blog.troppo.formatting;

/**
 * Takes out the links {@link ClickableLinks} made inside of links:
 * {@code <a …><a …>text</a></a>}.
 */
final class NestedLinks {

	private NestedLinks() {
	}

	static String unwrap(String html) {
		Rewrite rewrite = new Rewrite(html);
		NextOf greaterThan = new NextOf(html, ">");
		int lt = html.indexOf('<');
		while (lt >= 0) {
			int next = lt + 1;
			int inner = outerEnd(html, lt, greaterThan);
			int textStart = (inner < 0) ? -1 : innerEnd(html, inner, greaterThan);
			if (textStart > 0) {
				int textEnd = html.indexOf('<', textStart);
				int gt = greaterThan.from(textStart);
				if (textEnd > textStart && gt > textEnd && Ascii.startsWithIgnoreCase(html, textEnd, "</a></a>")) {
					rewrite.delete(inner, textStart).replace(textEnd, textEnd + 8, "</a>");
					next = textEnd + 8;
				}
			}
			lt = html.indexOf('<', next);
		}
		return rewrite.result();
	}

	/** Where the opening link tag at {@code lt} ends, or -1. */
	private static int outerEnd(String html, int lt, NextOf greaterThan) {
		if (!Ascii.startsWithIgnoreCase(html, lt, "<a") || lt + 2 >= html.length()) {
			return -1;
		}
		char next = html.charAt(lt + 2);
		if (next == '>') {
			return lt + 3;
		}
		boolean space = next == ' ' || next == '\t' || next == '\n' || next == '\r';
		int gt = space ? greaterThan.from(lt + 3) : -1;
		return (gt > lt + 3) ? gt + 1 : -1;
	}

	private static int innerEnd(String html, int lt, NextOf greaterThan) {
		if (!Ascii.startsWithIgnoreCase(html, lt, "<a ")) {
			return -1;
		}
		int gt = greaterThan.from(lt + 3);
		return (gt > lt + 3) ? gt + 1 : -1;
	}

}

package blog.troppo.formatting;

/**
 * The second half of {@link Autop}: takes away the paragraphs that turned out empty, or
 * to hold nothing but a block, or to begin or end with one.
 */
final class AutopParagraphs {

	private static final String OPEN = "<p>";

	private static final String CLOSE = "</p>";

	private AutopParagraphs() {
	}

	static String settle(String text) {
		String html = dropEmpty(text);
		html = closeBeforeContainer(html);
		html = unwrapLoneBlocks(html);
		html = unwrapListItems(html);
		html = moveIntoQuotes(html).replace("</blockquote></p>", "</p></blockquote>");
		html = dropBeforeBlocks(html);
		return AutopBlocks.dropAfter(html, CLOSE);
	}

	private static String dropEmpty(String text) {
		Rewrite rewrite = new Rewrite(text);
		int open = text.indexOf(OPEN);
		while (open >= 0) {
			int inside = Ascii.skipSpace(text, open + 3);
			if (text.startsWith(CLOSE, inside)) {
				rewrite.delete(open, inside + 4);
			}
			open = text.indexOf(OPEN, inside);
		}
		return rewrite.result();
	}

	/** A paragraph that is open where its container ends, ends before that. */
	private static String closeBeforeContainer(String text) {
		if (!text.contains("</div>") && !text.contains("</address>") && !text.contains("</form>")) {
			return text;
		}
		Rewrite rewrite = new Rewrite(text);
		int open = text.indexOf(OPEN);
		while (open >= 0) {
			int lt = text.indexOf('<', open + 3);
			if (lt > open + 3 && (text.startsWith("</div>", lt) || text.startsWith("</address>", lt)
					|| text.startsWith("</form>", lt))) {
				rewrite.insert(lt, CLOSE);
			}
			open = (lt < 0) ? -1 : text.indexOf(OPEN, lt);
		}
		return rewrite.result();
	}

	private static String unwrapLoneBlocks(String text) {
		Rewrite rewrite = new Rewrite(text);
		NextOf greaterThan = new NextOf(text, ">");
		int open = text.indexOf(OPEN);
		while (open >= 0) {
			int next = open + 3;
			int block = Ascii.skipSpace(text, next);
			if (AutopBlocks.isBlockLike(text, block)) {
				int end = greaterThan.from(block) + 1;
				int close = Ascii.skipSpace(text, end);
				if (end > 0 && text.startsWith(CLOSE, close)) {
					rewrite.delete(open, block).delete(end, close + 4);
					next = close + 4;
				}
			}
			open = text.indexOf(OPEN, next);
		}
		return rewrite.result();
	}

	private static String unwrapListItems(String text) {
		Rewrite rewrite = new Rewrite(text);
		NextOf lineEnd = new NextOf(text, "\n");
		NextOf closes = new NextOf(text, CLOSE);
		int open = text.indexOf("<p><li");
		while (open >= 0) {
			int next = open + 6;
			int close = closes.from(open + 7);
			int end = lineEnd.from(open + 6);
			if (close >= 0 && (end < 0 || close < end)) {
				rewrite.delete(open, open + 3).delete(close, close + 4);
				next = close + 4;
			}
			open = text.indexOf("<p><li", next);
		}
		return rewrite.result();
	}

	private static String moveIntoQuotes(String text) {
		Rewrite rewrite = new Rewrite(text);
		int open = indexOfOpen(text, 0);
		while (open >= 0) {
			int next = open + 3;
			if (Ascii.startsWithIgnoreCase(text, next, "<blockquote")) {
				int end = tagEnd(text, next + 11);
				if (end >= 0) {
					rewrite.replace(open, next + 11, "<blockquote").insert(end, OPEN);
					next = end;
				}
			}
			open = indexOfOpen(text, next);
		}
		return rewrite.result();
	}

	/**
	 * The end of a tag whose quoted values may hold a {@code >}, or -1 if one is not
	 * closed.
	 */
	private static int tagEnd(String text, int from) {
		int i = from;
		while (i < text.length()) {
			char c = text.charAt(i);
			if (c == '>') {
				return i + 1;
			}
			if (c == '"' || c == '\'') {
				i = text.indexOf(c, i + 1);
				if (i < 0) {
					return -1;
				}
			}
			i++;
		}
		return -1;
	}

	/**
	 * Whether a quotation begins there in whose tag a quoted value reaches beyond the
	 * first {@code >}, and perhaps into other paragraphs.
	 */
	static boolean leavesQuoteOpen(String text, int at) {
		int gt = Ascii.startsWithIgnoreCase(text, at, "<blockquote") ? text.indexOf('>', at) : -1;
		for (int i = at; i < gt; i++) {
			char c = text.charAt(i);
			if (c == '"' || c == '\'') {
				i = text.indexOf(c, i + 1, gt);
				if (i < 0) {
					return true;
				}
			}
		}
		return false;
	}

	private static int indexOfOpen(String text, int from) {
		int lt = text.indexOf('<', from);
		while (lt >= 0 && !Ascii.startsWithIgnoreCase(text, lt, OPEN)) {
			lt = text.indexOf('<', lt + 1);
		}
		return lt;
	}

	private static String dropBeforeBlocks(String text) {
		Rewrite rewrite = new Rewrite(text);
		NextOf greaterThan = new NextOf(text, ">");
		int open = text.indexOf(OPEN);
		while (open >= 0) {
			int next = open + 3;
			int block = Ascii.skipSpace(text, next);
			if (AutopBlocks.isBlockLike(text, block)) {
				int end = greaterThan.from(block) + 1;
				if (end > 0) {
					rewrite.delete(open, block);
					next = end;
				}
			}
			open = text.indexOf(OPEN, next);
		}
		return rewrite.result();
	}

}

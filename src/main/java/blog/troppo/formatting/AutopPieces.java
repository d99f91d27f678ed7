package blog.troppo.formatting;

/**
 * The second half of {@link Autop}: each piece between blank lines becomes a paragraph.
 * Most pieces are text with nothing but tags inside of lines, and are written at once;
 * pieces with blocks or breaks of their own go through the rules for these, together with
 * their neighbours of that kind.
 */
final class AutopPieces {

	private static final String OPEN = "<p>";

	private static final String CLOSE = "</p>";

	private static final String BREAK = "<br />";

	/** What stands around pieces with blocks, for rules that look beyond them. */
	private static final String BEFORE = CLOSE + "\n";

	private final String text;

	private final boolean breaks;

	private final boolean verbatim;

	private final TextBuilder out;

	/** The pieces with blocks that wait for their rules, each in a paragraph. */
	private final TextBuilder waiting = new TextBuilder(64);

	private int nextTag;

	AutopPieces(String text, boolean breaks) {
		this.text = text;
		this.breaks = breaks;
		this.verbatim = AutopBreaks.hasVerbatim(text);
		this.out = new TextBuilder(text.length() + text.length() / 4 + 16);
		this.nextTag = text.indexOf('<');
	}

	String write() {
		int from = 0;
		int lineEnd = this.text.indexOf('\n');
		while (lineEnd >= 0) {
			int last = lineEnd;
			int at = lineEnd + 1;
			while (at < this.text.length() && Ascii.isSpace(this.text.charAt(at))) {
				last = (this.text.charAt(at) == '\n') ? at : last;
				at++;
			}
			if (last > lineEnd) {
				piece(from, lineEnd);
				from = last + 1;
			}
			lineEnd = this.text.indexOf('\n', at);
		}
		piece(from, this.text.length());
		settleWaiting("");
		return withoutLastLineEnd(this.out.toString());
	}

	private static String withoutLastLineEnd(String html) {
		return html.endsWith("\n</p>") ? html.substring(0, html.length() - 5) + CLOSE
				: html.endsWith("\n</p>\n") ? html.substring(0, html.length() - 6) + BEFORE : html;
	}

	private void piece(int from, int to) {
		if (from == to) {
			return;
		}
		int start = from;
		int end = to;
		while (start < end && this.text.charAt(start) == '\n') {
			start++;
		}
		while (end > start && this.text.charAt(end - 1) == '\n') {
			end--;
		}
		if (this.verbatim || isBlank(start, end) || hasBlocks(start, end)) {
			this.waiting.append(OPEN).append(this.text, start, end).append(BEFORE);
		}
		else {
			settleWaiting(OPEN);
			paragraph(start, end);
		}
	}

	private boolean isBlank(int from, int to) {
		return Ascii.skipSpace(this.text, from) >= to;
	}

	private boolean hasBlocks(int from, int to) {
		int lt = this.nextTag;
		while (lt >= 0 && lt < to) {
			if (lt >= from && isBlockOrBreak(lt)) {
				this.nextTag = lt;
				return true;
			}
			lt = this.text.indexOf('<', lt + 1);
		}
		this.nextTag = lt;
		return false;
	}

	private boolean isBlockOrBreak(int lt) {
		return AutopBlocks.isBlockLike(this.text, lt) || this.text.startsWith("<br", lt)
				|| Ascii.startsWithIgnoreCase(this.text, lt, "<blockquote");
	}

	/** White space at either end keeps its line ends but gets no break. */
	private void paragraph(int from, int to) {
		this.out.append(OPEN);
		int done = from;
		int lineEnd = this.breaks ? this.text.indexOf('\n', from) : -1;
		while (lineEnd >= 0 && lineEnd < to) {
			int start = Ascii.skipSpaceBack(this.text, lineEnd, done);
			int runEnd = Ascii.skipSpace(this.text, lineEnd);
			boolean inside = start > from && runEnd < to;
			this.out.append(this.text, done, start).append(inside ? BREAK : "").append('\n');
			done = lineEnd + 1;
			lineEnd = this.text.indexOf('\n', done);
		}
		this.out.append(this.text, done, to).append(BEFORE);
	}

	private void settleWaiting(String after) {
		if (this.waiting.length() == 0) {
			return;
		}
		String before = (this.out.length() == 0) ? "" : BEFORE;
		String html = AutopParagraphs.settle(before + this.waiting + after);
		html = AutopBreaks.dropAroundBlocks(this.breaks ? AutopBreaks.addLineBreaks(html) : html);
		this.out.setLength(this.out.length() - before.length());
		this.out.append(html, 0, html.length() - after.length());
		this.waiting.setLength(0);
	}

}

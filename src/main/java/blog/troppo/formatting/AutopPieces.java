package blog.troppo.formatting;

import blog.troppo.formatting.AutopPiece.Kind;

/**
 * The second half of {@link Autop}: each piece between blank lines becomes a paragraph.
 * Most pieces are text with no blocks but at its ends, and are written at once; others go
 * through all of the rules, together with their neighbours of that kind.
 */
final class AutopPieces {

	private static final String OPEN = "<p>";

	private static final String CLOSE = "</p>";

	private static final String BREAK = "<br />";

	private final String text;

	private final boolean breaks;

	/** Whether all that follows goes through the rules at once. */
	private boolean together;

	private final AutopPiece piece;

	private final TextBuilder out;

	/** Where the last tag begins that was written at once. */
	private int lastTag;

	/** Whether the end of a paragraph after it has given way to it. */
	private boolean closeTaken;

	/** The pieces that wait for the rules, each in a paragraph. */
	private final TextBuilder waiting = new TextBuilder(64);

	/** With {@code verbatim}, there are elements whose line ends stay as they are. */
	AutopPieces(String text, AutopTags tags, boolean breaks, boolean verbatim) {
		this.text = text;
		this.breaks = breaks;
		this.together = verbatim;
		this.piece = new AutopPiece(text, tags);
		this.out = new TextBuilder(text.length() + text.length() / 4 + 16);
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
		if (this.waiting.length() > 0) {
			settleWaiting("", 0);
		}
		dropLastLineEnd("\n</p>", CLOSE);
		dropLastLineEnd("\n</p>\n", "</p>\n");
		return this.out.toString();
	}

	private void dropLastLineEnd(String with, String without) {
		if (this.out.endsWith(with)) {
			this.out.setLength(this.out.length() - with.length());
			this.out.append(without);
		}
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
		Kind kind = (this.together || isBlank(start, end)) ? Kind.MIXED : this.piece.read(start, end);
		if (kind == Kind.MIXED) {
			this.together |= AutopParagraphs.leavesQuoteOpen(this.text, start);
			this.waiting.append(OPEN).append(this.text, start, end).append(CLOSE).append('\n');
		}
		else {
			if (this.waiting.length() > 0) {
				settleWaiting(this.piece.opening(),
						this.piece.hasOpen() ? this.piece.openEnd() - start : OPEN.length());
			}
			write(start, end);
			this.closeTaken = this.piece.takesClose();
		}
	}

	private boolean isBlank(int from, int to) {
		return Ascii.skipSpace(this.text, from) >= to;
	}

	private void write(int start, int end) {
		if (this.piece.isTagAlone()) {
			this.lastTag = this.out.length();
			this.out.append(this.text, start, end).append('\n');
			return;
		}
		this.out.append(this.text, start, this.piece.openEnd());
		if (!this.piece.hasOpen() || this.piece.opensQuote()) {
			this.out.append(OPEN);
		}
		writeLines(this.piece.openEnd(), this.piece.closeStart());
		if (!this.piece.hasClose() || this.piece.closesParagraph()) {
			this.lastTag = this.out.length();
			this.out.append(CLOSE);
		}
		if (this.piece.hasClose()) {
			this.lastTag = this.out.length();
			this.out.append(this.text, this.piece.closeStart(), end);
		}
		this.out.append('\n');
	}

	/** White space at either end keeps its line ends but gets no break. */
	private void writeLines(int from, int to) {
		if (this.breaks && this.piece.hasBreaks()) {
			AutopBreaks.breakLines(AutopBreaks.normalizeBreaks(this.text.substring(from, to)), this.out);
			return;
		}
		int done = from;
		int lineEnd = this.breaks ? this.text.indexOf('\n', from) : -1;
		while (lineEnd >= 0 && lineEnd < to) {
			int start = Ascii.skipSpaceBack(this.text, lineEnd, done);
			boolean inside = start > from && (Ascii.skipSpace(this.text, lineEnd) < to || this.piece.breaksAtEnd());
			this.out.append(this.text, done, start).append(inside ? BREAK : "").append('\n');
			done = lineEnd + 1;
			lineEnd = this.text.indexOf('\n', done);
		}
		this.out.append(this.text, done, to);
	}

	/**
	 * Lets the rules see what is around as well. Of {@code opening}, with which the next
	 * piece begins, so many characters at its end are not to be written yet.
	 */
	private void settleWaiting(String opening, int kept) {
		String before = this.out.substring(this.lastTag);
		if (this.closeTaken) {
			before = before.substring(0, before.length() - 1) + CLOSE + '\n';
		}
		String html = AutopParagraphs.settle(before + this.waiting + opening);
		html = AutopBreaks.dropAroundBlocks(this.breaks ? AutopBreaks.addLineBreaks(html) : html);
		this.out.setLength(this.lastTag);
		this.out.append(html, 0, html.length() - kept);
		this.waiting.setLength(0);
	}

}

package blog.troppo.formatting;

/**
 * What {@link AutopPieces} needs to know of a piece between blank lines: the block's tag
 * that it begins with, if it does, and the closing one that it ends with. Reads one piece
 * after the other.
 */
final class AutopPiece {

	enum Kind {

		/** No block's tag and no break: a paragraph. */
		TEXT,

		/** Block's tags at its ends and none within, so that it stands for itself. */
		BLOCK,

		/** Anything else, which all of the rules have to see. */
		MIXED

	}

	private final String text;

	private final NextOf lessThan;

	private final NextOf greaterThan;

	private int start;

	private int end;

	private int openEnd;

	private int closeStart;

	AutopPiece(String text) {
		this.text = text;
		this.lessThan = new NextOf(text, "<");
		this.greaterThan = new NextOf(text, ">");
	}

	/** Reads the piece, which does not come before those read until now. */
	Kind read(int from, int to) {
		this.start = from;
		this.end = to;
		this.openEnd = from;
		this.closeStart = to;
		int blocks = 0;
		for (int lt = this.lessThan.from(from); lt >= 0 && lt < to; lt = this.lessThan.from(lt + 1)) {
			if (isBlockOrBreak(lt)) {
				blocks++;
				if (!isAtAnEnd(lt)) {
					return Kind.MIXED;
				}
			}
		}
		return (blocks == 0) ? Kind.TEXT : (blocks <= 2 && standsForItself()) ? Kind.BLOCK : Kind.MIXED;
	}

	private boolean isBlockOrBreak(int lt) {
		return AutopBlocks.isBlockLike(this.text, lt) || this.text.startsWith("<br", lt)
				|| Ascii.startsWithIgnoreCase(this.text, lt, "<blockquote");
	}

	/** Takes the tag for the piece's first or last, if it is and has no other inside. */
	private boolean isAtAnEnd(int lt) {
		int gt = this.greaterThan.from(lt);
		int next = this.lessThan.from(lt + 1);
		if (gt < 0 || gt >= this.end || next >= 0 && next < gt || !AutopBlocks.isBlockLike(this.text, lt)) {
			return false;
		}
		if (lt == this.start) {
			this.openEnd = gt + 1;
			return true;
		}
		this.closeStart = lt;
		return gt + 1 == this.end && this.text.charAt(lt + 1) == '/';
	}

	private boolean standsForItself() {
		if (isTagAlone()) {
			return !startsWith("<p>") && !startsWith("</p>");
		}
		if (Ascii.skipSpace(this.text, this.openEnd) >= this.closeStart || startsWith("</p>")) {
			return false;
		}
		if (startsWith("<li")) {
			return hasClose() && !this.text.startsWith("</blockquote>", this.closeStart);
		}
		return startsWith("<blockquote") ? !AutopParagraphs.leavesQuoteOpen(this.text, this.start)
				: !(startsWith("<p>") && closesContainer());
	}

	private boolean startsWith(String opening) {
		return this.text.startsWith(opening, this.start);
	}

	/** Whether it is nothing but a tag. */
	boolean isTagAlone() {
		return this.openEnd == this.end;
	}

	boolean hasOpen() {
		return this.openEnd > this.start;
	}

	boolean hasClose() {
		return this.closeStart < this.end;
	}

	/** Whether the text is to be a paragraph in the element that opens. */
	boolean opensQuote() {
		return startsWith("<blockquote");
	}

	/** Whether the text's paragraph ends before the element does. */
	boolean closesParagraph() {
		return this.text.startsWith("</blockquote>", this.closeStart)
				|| !hasOpen() && this.text.indexOf('<', this.start) == this.closeStart && closesContainer();
	}

	private boolean closesContainer() {
		return this.text.startsWith("</div>", this.closeStart) || this.text.startsWith("</form>", this.closeStart)
				|| this.text.startsWith("</address>", this.closeStart);
	}

	/** How the rules see its beginning, once they come to the piece before it. */
	String opening() {
		String tag = this.text.substring(this.start, this.openEnd);
		return (isTagAlone() || opensQuote() || isItemOnOneLine()) ? tag : "<p>" + tag;
	}

	/** Whether the last rule takes away the end of the paragraph around it. */
	boolean takesClose() {
		return hasClose() && !this.text.startsWith("</blockquote>", this.closeStart) && !isItemOnOneLine();
	}

	private boolean isItemOnOneLine() {
		return startsWith("<li") && this.text.indexOf('\n', this.start, this.end) < 0;
	}

	/** Where the text between the tags begins. */
	int openEnd() {
		return this.openEnd;
	}

	/** Where the text between the tags ends. */
	int closeStart() {
		return this.closeStart;
	}

	/** Whether a line break may stand at the end of the text. */
	boolean breaksAtEnd() {
		return hasClose() && !closesParagraph() && !AutopBlocks.isUnbrokenLike(this.text, this.closeStart);
	}

}

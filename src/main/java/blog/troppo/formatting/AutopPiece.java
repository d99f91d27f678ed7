package blog.troppo.formatting;

/**
 * What {@link AutopPieces} needs to know of a piece between blank lines: the block's tag
 * that it begins with, if it does, and the closing one that it ends with. Reads one piece
 * after the other.
 */
final class AutopPiece {

	enum Kind {

		/** No block's tag: a paragraph. */
		TEXT,

		/** Block's tags at its ends and none within, so that it stands for itself. */
		BLOCK,

		/**
		 * Anything else, such as with breaks at its ends, which all rules have to see.
		 */
		MIXED

	}

	/** More tags of blocks than a piece may have that stands for itself. */
	private static final int MANY = 3;

	private final String text;

	private final AutopTags tags;

	private final NextOf greaterThan;

	private int start;

	private int end;

	private int openEnd;

	private int closeStart;

	private int firstBreak;

	private int lastBreak;

	AutopPiece(String text, AutopTags tags) {
		this.text = text;
		this.tags = tags;
		this.greaterThan = new NextOf(text, ">");
	}

	/** Reads the piece, which does not come before those read until now. */
	Kind read(int from, int to) {
		this.start = from;
		this.end = to;
		this.openEnd = from;
		this.closeStart = to;
		this.firstBreak = -1;
		int blocks = 0;
		for (this.tags.seek(from); this.tags.position() < to; this.tags.advance()) {
			switch (this.tags.kind()) {
				case OTHER -> {
				}
				case BREAK -> noteBreak(this.tags.position());
				case BLOCK -> blocks += isAtAnEnd(this.tags.position()) ? 1 : MANY;
				case QUOTATION -> blocks = MANY;
			}
		}
		boolean mixed = blocks > 2 || hasBreaks() && !areBreaksWithin() || blocks > 0 && !standsForItself();
		return mixed ? Kind.MIXED : (blocks == 0) ? Kind.TEXT : Kind.BLOCK;
	}

	private void noteBreak(int lt) {
		this.firstBreak = hasBreaks() ? this.firstBreak : lt;
		this.lastBreak = lt;
	}

	/** Whether somebody wrote a break into the text. */
	boolean hasBreaks() {
		return this.firstBreak >= 0;
	}

	/** Whether there is something other than space before and after the breaks. */
	private boolean areBreaksWithin() {
		int gt = this.text.indexOf('>', this.lastBreak);
		return this.openEnd < this.firstBreak && gt >= 0 && gt + 1 < this.closeStart
				&& !Ascii.isSpace(this.text.charAt(this.openEnd))
				&& !Ascii.isSpace(this.text.charAt(this.closeStart - 1));
	}

	/** Takes the tag for the piece's first or last, if it is and has no other inside. */
	private boolean isAtAnEnd(int lt) {
		int gt = this.greaterThan.from(lt);
		if (gt < 0 || gt >= this.end || this.tags.following() < gt || !AutopBlocks.isBlockLike(this.text, lt)) {
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
		if (startsWith("</p>") || Ascii.skipSpace(this.text, this.openEnd) >= this.closeStart && !isEmptyElement()) {
			return false;
		}
		if (startsWith("<li")) {
			return hasClose() && !this.text.startsWith("</blockquote>", this.closeStart);
		}
		return startsWith("<blockquote") ? !AutopParagraphs.leavesQuoteOpen(this.text, this.start)
				: !(startsWith("<p>") && closesContainer());
	}

	/** Of the kind that no rule cares for. */
	private boolean isEmptyElement() {
		return hasOpen() && hasClose() && !startsWith("<p>") && !startsWith("<li") && !opensQuote()
				&& !this.text.startsWith("</p>", this.closeStart)
				&& !this.text.startsWith("</blockquote>", this.closeStart);
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
		if (isTagAlone()) {
			return "<p>" + tag + "</p>";
		}
		return (opensQuote() || isItemOnOneLine()) ? tag : "<p>" + tag;
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

package blog.troppo.formatting;

/**
 * The first half of {@link Autop}: puts blank lines where blocks begin and end, and hides
 * the line ends in tags, all in one pass.
 */
final class AutopLines {

	/** Stands for a line end inside a tag while lines are counted. */
	static final String HIDDEN = " <!-- wpnl --> ";

	static final String MARK = "<!-- wpnl -->";

	private final String text;

	private final boolean returns;

	private final HtmlTokens tokens;

	private final NextOf lineEnds;

	private final TextBuilder out;

	private final AutopTags tags = new AutopTags();

	/** Up to where the text has been copied. */
	private int done;

	/** Where the last tag ends that is not within another. */
	private int tagEnd;

	/** What there is among all the names. */
	private int kinds;

	private boolean hidden;

	AutopLines(String text) {
		this.text = text;
		this.returns = text.indexOf('\r') >= 0;
		this.tokens = new HtmlTokens(text);
		this.lineEnds = new NextOf(text, "\n");
		this.out = new TextBuilder(text.length() + text.length() / 8 + 32);
	}

	/** What there is among the names of elements, as {@link AutopNames} has it. */
	int kinds() {
		return this.kinds;
	}

	/** Whether line ends were hidden, or somebody wrote what hides them. */
	boolean hasHidden() {
		return this.hidden;
	}

	/** The tags of the text that was made. */
	AutopTags tags() {
		return this.tags;
	}

	/** Two line breaks in a row are a blank line. */
	static String paragraphsForDoubleBreaks(String text) {
		int lt = text.indexOf("<br");
		if (lt < 0) {
			return text;
		}
		Rewrite rewrite = new Rewrite(text);
		while (lt >= 0) {
			int first = breakEnd(text, lt);
			int second = (first < 0) ? -1 : breakEnd(text, Ascii.skipSpace(text, first));
			if (second >= 0) {
				rewrite.replace(lt, second, "\n\n");
			}
			lt = text.indexOf("<br", (second >= 0) ? second : lt + 3);
		}
		return rewrite.result();
	}

	private static int breakEnd(String text, int lt) {
		return text.startsWith("<br", lt) ? tagEnd(text, lt + 3) : -1;
	}

	/** The end of a tag that has nothing left but white space and perhaps a slash. */
	private static int tagEnd(String text, int at) {
		int i = Ascii.skipSpace(text, at);
		if (i < text.length() && text.charAt(i) == '/') {
			i++;
		}
		return (i < text.length() && text.charAt(i) == '>') ? i + 1 : -1;
	}

	/**
	 * Blank lines before every opening block and after every closing one; Unix line ends.
	 */
	String separateBlocks() {
		int lt = this.text.indexOf('<');
		while (lt >= 0) {
			tag(lt, lt < this.tagEnd);
			lt = this.text.indexOf('<', Math.max(this.done, lt + 1));
		}
		copy(this.text.length());
		return this.out.toString();
	}

	/** A tag, which may stand within another one. */
	private void tag(int lt, boolean within) {
		if (!within) {
			copy(lt);
			this.tagEnd = this.tokens.end(lt);
		}
		char first = (lt + 1 < this.text.length()) ? this.text.charAt(lt + 1) : 0;
		this.hidden |= first == '!' && this.text.startsWith(MARK, lt);
		boolean closing = first == '/';
		int name = closing ? lt + 2 : lt + 1;
		int end = nameEnd(name);
		int kinds = AutopNames.kinds(this.text, name, end);
		boolean block = (kinds & AutopNames.BLOCK) != 0 && end < this.text.length();
		if (block && !closing && endsName(this.text.charAt(end))) {
			copy(lt);
			boolean afterReturn = lt > 0 && this.text.charAt(lt - 1) == '\r';
			separate(afterReturn ? 1 : 2, within);
		}
		this.kinds |= closing ? kinds & ~AutopNames.PREFORMATTED : kinds;
		copy(lt);
		boolean blockLike = (kinds & AutopNames.BLOCK_LIKE) != 0;
		this.tags.add(this.out.length(), blockLike ? AutopTags.Kind.BLOCK : AutopTags.otherKind(this.text, lt));
		int blockEnd = block ? blockEnd(lt, closing, end) : -1;
		if (blockEnd >= 0) {
			copy(blockEnd);
			separate(2, blockEnd < this.tagEnd);
		}
	}

	private static boolean endsName(char c) {
		return c == '>' || c == '/' || Ascii.isSpace(c);
	}

	/** Where a closing tag or a rule ends, or -1 for other tags. */
	private int blockEnd(int lt, boolean closing, int nameEnd) {
		if (closing) {
			return (this.text.charAt(nameEnd) == '>') ? nameEnd + 1 : -1;
		}
		return this.text.startsWith("<hr", lt) ? tagEnd(this.text, nameEnd) : -1;
	}

	private int nameEnd(int name) {
		int end = name;
		while (end < this.text.length() && Ascii.isAlphanumeric(this.text.charAt(end))) {
			end++;
		}
		return end;
	}

	private void separate(int lines, boolean within) {
		for (int i = 0; i < lines; i++) {
			endLine(within);
		}
	}

	private void endLine(boolean within) {
		if (within) {
			this.hidden = true;
			this.tags.add(this.out.length() + 1, AutopTags.Kind.OTHER);
			this.out.append(HIDDEN);
		}
		else {
			this.out.append('\n');
		}
	}

	/** Copies what comes before; line ends in the last tag are hidden. */
	private void copy(int to) {
		if (this.done == to) {
			return;
		}
		int visible = Math.min(to, this.tagEnd);
		if (this.returns) {
			copyLines(visible, true);
			copyLines(to, false);
			return;
		}
		int end = this.lineEnds.from(this.done);
		while (end >= 0 && end < visible) {
			this.out.append(this.text, this.done, end);
			endLine(true);
			this.done = end + 1;
			end = this.lineEnds.from(this.done);
		}
		this.out.append(this.text, this.done, to);
		this.done = to;
	}

	/** The same where there are line ends of other systems. */
	private void copyLines(int to, boolean within) {
		int i = this.done;
		while (i < to) {
			char c = this.text.charAt(i);
			boolean ends = c == '\r' || c == '\n';
			if (ends) {
				this.out.append(this.text, this.done, i);
				endLine(within);
				this.done = this.text.startsWith("\r\n", i) ? i + 2 : i + 1;
			}
			i = ends ? this.done : i + 1;
		}
		if (this.done < to) {
			this.out.append(this.text, this.done, to);
			this.done = to;
		}
	}

}

package blog.troppo.formatting;

/**
 * The first half of {@link Autop}: puts blank lines where blocks begin and end.
 */
final class AutopLines {

	private final String text;

	private boolean media;

	private boolean verbatim;

	AutopLines(String text) {
		this.text = text;
	}

	/** Whether there may be elements for {@link AutopMedia}. */
	boolean hasMedia() {
		return this.media;
	}

	/** Whether there may be elements whose line ends {@link AutopBreaks} leaves. */
	boolean hasVerbatim() {
		return this.verbatim;
	}

	/** Two line breaks in a row are a blank line. */
	static String paragraphsForDoubleBreaks(String text) {
		Rewrite rewrite = new Rewrite(text);
		int lt = text.indexOf("<br");
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
		int length = this.text.length();
		TextBuilder out = new TextBuilder(length + length / 8 + 16);
		boolean returns = this.text.indexOf('\r') >= 0;
		int done = 0;
		int at = returns ? 0 : this.text.indexOf('<');
		while (at >= 0 && at < length) {
			char c = this.text.charAt(at);
			int next = at + 1;
			if (c == '<') {
				boolean closing = this.text.startsWith("/", at + 1);
				int name = closing ? at + 2 : at + 1;
				int end = nameEnd(name);
				note(name);
				if (end < length && AutopBlocks.isName(this.text, name, end)) {
					out.append(this.text, done, at);
					done = separate(at, closing, end, out);
					next = done;
				}
			}
			else if (c == '\r') {
				out.append(this.text, done, at).append('\n');
				done = this.text.startsWith("\n", at + 1) ? at + 2 : at + 1;
				next = done;
			}
			at = returns ? next : this.text.indexOf('<', next);
		}
		return out.append(this.text, done, length).toString();
	}

	private void note(int name) {
		this.media |= AutopMedia.NAMES.startingAt(this.text, name) != null;
		this.verbatim |= AutopBreaks.VERBATIM.startingAt(this.text, name) != null;
	}

	private int nameEnd(int name) {
		int end = name;
		while (end < this.text.length() && Ascii.isAlphanumeric(this.text.charAt(end))) {
			end++;
		}
		return end;
	}

	/** Copies the tag's beginning with what belongs around it; answers up to where. */
	private int separate(int lt, boolean closing, int nameEnd, TextBuilder out) {
		char next = this.text.charAt(nameEnd);
		if (closing) {
			int end = (next == '>') ? nameEnd + 1 : nameEnd;
			out.append(this.text, lt, end).append((next == '>') ? "\n\n" : "");
			return end;
		}
		if (next == '>' || next == '/' || Ascii.isSpace(next)) {
			boolean afterReturn = lt > 0 && this.text.charAt(lt - 1) == '\r';
			out.append(afterReturn ? "\n" : "\n\n");
		}
		int ruleEnd = this.text.startsWith("<hr", lt) ? tagEnd(this.text, nameEnd) : -1;
		if (ruleEnd >= 0) {
			out.append(this.text.substring(lt, ruleEnd).replace("\r\n", "\n").replace('\r', '\n')).append("\n\n");
			return ruleEnd;
		}
		out.append(this.text, lt, nameEnd);
		return nameEnd;
	}

}

package blog.troppo.formatting;

/**
 * The first half of {@link Autop}: puts blank lines where blocks begin and end.
 */
final class AutopLines {

	private AutopLines() {
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
	static String separateBlocks(String text) {
		int length = text.length();
		TextBuilder out = new TextBuilder(length + length / 8 + 16);
		boolean returns = text.indexOf('\r') >= 0;
		int done = 0;
		for (int i = 0; i < length; i++) {
			int lt = returns ? i : text.indexOf('<', i);
			if (lt < 0) {
				break;
			}
			i = lt;
			char c = text.charAt(i);
			if (c == '<') {
				boolean closing = i + 1 < length && text.charAt(i + 1) == '/';
				int name = closing ? i + 2 : i + 1;
				int end = nameEnd(text, name);
				if (end < length && AutopBlocks.isName(text, name, end)) {
					out.append(text, done, i);
					done = separate(text, i, closing, end, out);
					i = done - 1;
				}
			}
			else if (c == '\r') {
				out.append(text, done, i).append('\n');
				done = (i + 1 < length && text.charAt(i + 1) == '\n') ? i + 2 : i + 1;
				i = done - 1;
			}
		}
		return out.append(text, done, length).toString();
	}

	private static int nameEnd(String text, int name) {
		int end = name;
		while (end < text.length() && Ascii.isAlphanumeric(text.charAt(end))) {
			end++;
		}
		return end;
	}

	/** Copies the tag's beginning with what belongs around it; answers up to where. */
	private static int separate(String text, int lt, boolean closing, int nameEnd, TextBuilder out) {
		char next = text.charAt(nameEnd);
		if (closing) {
			int end = (next == '>') ? nameEnd + 1 : nameEnd;
			out.append(text, lt, end).append((next == '>') ? "\n\n" : "");
			return end;
		}
		if (next == '>' || next == '/' || Ascii.isSpace(next)) {
			boolean afterReturn = lt > 0 && text.charAt(lt - 1) == '\r';
			out.append(afterReturn ? "\n" : "\n\n");
		}
		int ruleEnd = text.startsWith("<hr", lt) ? tagEnd(text, nameEnd) : -1;
		if (ruleEnd >= 0) {
			out.append(text.substring(lt, ruleEnd).replace("\r\n", "\n").replace('\r', '\n')).append("\n\n");
			return ruleEnd;
		}
		out.append(text, lt, nameEnd);
		return nameEnd;
	}

}

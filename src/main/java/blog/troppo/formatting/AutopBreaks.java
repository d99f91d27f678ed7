package blog.troppo.formatting;

/**
 * The line breaks of {@link Autop}: a line end inside a paragraph becomes {@code <br />
 * }, except in scripts, styles and drawings, and none is left beside a block.
 */
final class AutopBreaks {

	private static final String BREAK = "<br />";

	static final ElementNames VERBATIM = new ElementNames("script", "style", "svg", "math");

	private static final String[] OPENINGS = { "<script", "<style", "<svg", "<math" };

	private static final String[] CLOSINGS = { "</script>", "</style>", "</svg>", "</math>" };

	private AutopBreaks() {
	}

	static String addLineBreaks(String text) {
		TextBuilder out = new TextBuilder(text.length() + text.length() / 8 + 16);
		if (!hasVerbatim(text)) {
			breakLines(normalizeBreaks(text), out);
			return out.toString();
		}
		VerbatimSpans verbatim = new VerbatimSpans(text);
		int from = 0;
		while (from < text.length()) {
			verbatim.seek(from);
			breakLines(normalizeBreaks(text.substring(from, verbatim.start)), out);
			out.append(normalizeBreaks(text.substring(verbatim.start, verbatim.end)));
			from = verbatim.end;
		}
		return out.toString();
	}

	private static boolean hasVerbatim(String text) {
		int lt = text.indexOf('<');
		while (lt >= 0 && VERBATIM.startingAt(text, lt + 1) == null) {
			lt = text.indexOf('<', lt + 1);
		}
		return lt >= 0;
	}

	static String normalizeBreaks(String text) {
		return text.contains("<br") ? text.replace("<br>", BREAK).replace("<br/>", BREAK) : text;
	}

	static void breakLines(String text, TextBuilder out) {
		int done = 0;
		int lineEnd = text.indexOf('\n');
		while (lineEnd >= 0) {
			int start = Ascii.skipSpaceBack(text, lineEnd, done);
			int runEnd = Ascii.skipSpace(text, lineEnd);
			int last = text.lastIndexOf('\n', runEnd - 1);
			if (text.startsWith(BREAK, start - BREAK.length())) {
				start++;
			}
			if (start <= last) {
				out.append(text, done, start).append(BREAK).append('\n');
			}
			else {
				out.append(text, done, last + 1);
			}
			done = last + 1;
			lineEnd = text.indexOf('\n', runEnd);
		}
		out.append(text, done, text.length());
	}

	static String dropAroundBlocks(String text) {
		return text.contains(BREAK) ? dropBefore(AutopBlocks.dropAfter(text, BREAK)) : text;
	}

	/** No break before a block's tag. */
	private static String dropBefore(String text) {
		Rewrite rewrite = new Rewrite(text);
		NextOf greaterThan = new NextOf(text, ">");
		int at = text.indexOf(BREAK);
		while (at >= 0) {
			int next = at + BREAK.length();
			int block = Ascii.skipSpace(text, next);
			if (AutopBlocks.isUnbrokenLike(text, block)) {
				int end = greaterThan.from(block) + 1;
				if (end > 0) {
					rewrite.delete(at, next);
					next = end;
				}
			}
			at = text.indexOf(BREAK, next);
		}
		return rewrite.result();
	}

	/** Walks over the elements whose line ends stay as they are. */
	private static final class VerbatimSpans {

		private final String text;

		private final NextOf[] openings = new NextOf[OPENINGS.length];

		private final NextOf[] closings = new NextOf[OPENINGS.length];

		private int start;

		private int end;

		VerbatimSpans(String text) {
			this.text = text;
			for (int i = 0; i < OPENINGS.length; i++) {
				this.openings[i] = new NextOf(text, OPENINGS[i]);
				this.closings[i] = new NextOf(text, CLOSINGS[i]);
			}
		}

		/** Moves to the first such element at or after {@code from}, or to the end. */
		void seek(int from) {
			this.start = this.text.length();
			this.end = this.start;
			for (int i = 0; i < OPENINGS.length; i++) {
				int opening = this.openings[i].from(from);
				int closing = (opening < 0) ? -1 : this.closings[i].from(opening + OPENINGS[i].length());
				if (closing >= 0 && opening < this.start) {
					this.start = opening;
					this.end = closing + CLOSINGS[i].length();
				}
			}
		}

	}

}

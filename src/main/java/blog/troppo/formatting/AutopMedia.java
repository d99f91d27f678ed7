package blog.troppo.formatting;

import org.jspecify.annotations.Nullable;

/**
 * Elements whose inside must not be broken into lines: options, objects with their
 * parameters, audio and video with their sources, captions. Removes the white space at
 * their seams.
 */
final class AutopMedia {

	/** The elements without which there is nothing to do. */
	static final ElementNames NAMES = new ElementNames("option", "object", "source", "track", "figcaption");

	private AutopMedia() {
	}

	static String closeGaps(String text) {
		String html = text;
		if (html.contains("<option")) {
			html = trimAround(html, new String[] { "<option" }, true, false, false);
			html = trimAround(html, new String[] { "</option>" }, false, false, true);
		}
		if (html.contains("</object>")) {
			html = trimAround(html, new String[] { "<object" }, false, true, true);
			html = trimAround(html, new String[] { "</object>" }, true, false, false);
			html = trimAround(html, new String[] { "<param", "</param", "<embed", "</embed" }, true, true, true);
		}
		if (html.contains("<source") || html.contains("<track")) {
			html = trimAfterPlayerOpens(html);
			html = trimBeforePlayerCloses(html);
			html = trimAround(html, new String[] { "<source", "<track" }, true, true, true);
		}
		if (html.contains("<figcaption")) {
			html = trimAround(html, new String[] { "<figcaption" }, true, true, false);
			html = trimAround(html, new String[] { "</figcaption>" }, false, false, true);
		}
		return html;
	}

	/**
	 * Trims before and/or after the tags that begin with one of {@code starts}; with
	 * {@code toGreaterThan} the tag reaches to its {@code >} and must have one.
	 */
	private static String trimAround(String text, String[] starts, boolean before, boolean toGreaterThan,
			boolean after) {
		Rewrite rewrite = new Rewrite(text);
		NextOf greaterThan = new NextOf(text, ">");
		int lt = text.indexOf('<');
		while (lt >= 0) {
			int end = tagEnd(text, lt, starts, toGreaterThan ? greaterThan : null);
			if (end >= 0) {
				if (before) {
					rewrite.delete(Ascii.skipSpaceBack(text, lt, rewrite.done()), lt);
				}
				if (after) {
					rewrite.delete(end, Ascii.skipSpace(text, end));
				}
			}
			lt = text.indexOf('<', Math.max(lt + 1, end));
		}
		return rewrite.result();
	}

	private static int tagEnd(String text, int lt, String[] starts, @Nullable NextOf greaterThan) {
		for (String start : starts) {
			if (text.startsWith(start, lt)) {
				if (greaterThan == null) {
					return lt + start.length();
				}
				int gt = greaterThan.from(lt);
				return (gt < 0) ? -1 : gt + 1;
			}
		}
		return -1;
	}

	/** After {@code <audio …>} and {@code [audio …]}, and the same for video. */
	private static String trimAfterPlayerOpens(String text) {
		Rewrite rewrite = new Rewrite(text);
		NextOf greaterThan = new NextOf(text, ">");
		NextOf bracket = new NextOf(text, "]");
		for (int i = 0; i < text.length(); i++) {
			if (isPlayer(text, i, 1)) {
				int end = nearest(greaterThan.from(i), bracket.from(i));
				if (end < 0) {
					break;
				}
				rewrite.delete(end + 1, Ascii.skipSpace(text, end + 1));
				i = end;
			}
		}
		return rewrite.result();
	}

	private static int nearest(int first, int second) {
		return (first < 0 || second < 0) ? Math.max(first, second) : Math.min(first, second);
	}

	private static String trimBeforePlayerCloses(String text) {
		Rewrite rewrite = new Rewrite(text);
		for (int i = 0; i + 7 < text.length(); i++) {
			if (text.charAt(i + 1) == '/' && isPlayer(text, i, 2)) {
				char close = text.charAt(i + 7);
				if (close == '>' || close == ']') {
					rewrite.delete(Ascii.skipSpaceBack(text, i, rewrite.done()), i);
				}
			}
		}
		return rewrite.result();
	}

	private static boolean isPlayer(String text, int at, int nameOffset) {
		char c = text.charAt(at);
		return (c == '<' || c == '[')
				&& (text.startsWith("audio", at + nameOffset) || text.startsWith("video", at + nameOffset));
	}

}

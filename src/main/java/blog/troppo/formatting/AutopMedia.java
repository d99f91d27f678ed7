package blog.troppo.formatting;

import org.jspecify.annotations.Nullable;

/**
 * Elements whose inside must not be broken into lines: options, objects with their
 * parameters, audio and video with their sources, captions. Removes the white space at
 * their seams.
 */
final class AutopMedia {

	private static final String[] OPTION = { "<option" };

	private static final String[] OPTION_END = { "</option>" };

	private static final String[] OBJECT = { "<object" };

	private static final String[] OBJECT_END = { "</object>" };

	private static final String[] PARAMETERS = { "<param", "</param", "<embed", "</embed" };

	private static final String[] SOURCES = { "<source", "<track" };

	private static final String[] CAPTION = { "<figcaption" };

	private static final String[] CAPTION_END = { "</figcaption>" };

	private AutopMedia() {
	}

	/**
	 * Closes them.
	 * @param kinds what {@link AutopNames} found in the text
	 */
	static String closeGaps(String text, int kinds) {
		String html = text;
		if ((kinds & AutopNames.OPTION) != 0 && html.contains("<option")) {
			html = trimAround(html, OPTION, true, false, false);
			html = trimAround(html, OPTION_END, false, false, true);
		}
		if ((kinds & AutopNames.OBJECT) != 0 && html.contains("</object>")) {
			html = trimAround(html, OBJECT, false, true, true);
			html = trimAround(html, OBJECT_END, true, false, false);
			html = trimAround(html, PARAMETERS, true, true, true);
		}
		if ((kinds & AutopNames.SOURCE) != 0 && (html.contains("<source") || html.contains("<track"))) {
			html = trimAfterPlayerOpens(html);
			html = trimBeforePlayerCloses(html);
			html = trimAround(html, SOURCES, true, true, true);
		}
		if ((kinds & AutopNames.CAPTION) != 0 && html.contains("<figcaption")) {
			html = trimAround(html, CAPTION, true, true, false);
			html = trimAround(html, CAPTION_END, false, false, true);
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
		int at = nextOpening(text, 0);
		while (at >= 0) {
			int end = isPlayer(text, at, 1) ? nearest(greaterThan.from(at), bracket.from(at)) : at;
			if (end < 0) {
				break;
			}
			if (end > at) {
				rewrite.delete(end + 1, Ascii.skipSpace(text, end + 1));
			}
			at = nextOpening(text, end + 1);
		}
		return rewrite.result();
	}

	/** The next bracket that a tag or a shortcode begins with, or -1. */
	private static int nextOpening(String text, int from) {
		int at = from;
		while (at < text.length() && text.charAt(at) != '<' && text.charAt(at) != '[') {
			at++;
		}
		return (at < text.length()) ? at : -1;
	}

	private static int nearest(int first, int second) {
		return (first < 0 || second < 0) ? Math.max(first, second) : Math.min(first, second);
	}

	private static String trimBeforePlayerCloses(String text) {
		Rewrite rewrite = new Rewrite(text);
		for (int at = text.indexOf('/'); at >= 0 && at + 6 < text.length(); at = text.indexOf('/', at + 1)) {
			if (at > 0 && isPlayer(text, at - 1, 2)) {
				char close = text.charAt(at + 6);
				if (close == '>' || close == ']') {
					rewrite.delete(Ascii.skipSpaceBack(text, at - 1, rewrite.done()), at - 1);
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

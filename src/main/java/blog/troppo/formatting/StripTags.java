package blog.troppo.formatting;

/**
 * PHP's {@code strip_tags} and WordPress's {@code wp_strip_all_tags} on top of it.
 */
public final class StripTags {

	private StripTags() {
	}

	/**
	 * All markup goes, and of scripts and styles the content as well; the rest is
	 * trimmed.
	 */
	public static String stripAll(String html) {
		String text = withoutScripts(html);
		return hasMarkup(text) ? new TagStripper(text, Integer.MAX_VALUE).strip().trimmed() : Ascii.trim(text);
	}

	/**
	 * What {@link #stripAll} trims, or the beginning of it: at least so many characters,
	 * if there are.
	 */
	static TextBuilder beginning(String html, int enough) {
		String text = withoutScripts(html);
		if (hasMarkup(text)) {
			return new TagStripper(text, enough).strip();
		}
		int length = Math.min(enough, text.length());
		return new TextBuilder(length).append(text, 0, length);
	}

	/** As {@link #stripAll}, on one line: white space is reduced to single blanks. */
	public static String stripAllToLine(String html) {
		return Ascii.trim(collapseSpace(strip(withoutScripts(html))));
	}

	/** Only tags and comments go, as PHP finds them. */
	public static String strip(String html) {
		return hasMarkup(html) ? new TagStripper(html, Integer.MAX_VALUE).strip().toString() : html;
	}

	private static boolean hasMarkup(String html) {
		return html.indexOf('<') >= 0 || html.indexOf(0) >= 0;
	}

	static String collapseSpace(String text) {
		if (text.indexOf('\n') < 0 && text.indexOf('\t') < 0 && text.indexOf('\r') < 0 && !text.contains("  ")) {
			return text;
		}
		Rewrite rewrite = new Rewrite(text);
		for (int at = 0; at < text.length(); at++) {
			char c = text.charAt(at);
			if (c <= ' ' && isCollapsed(c)) {
				int end = at + 1;
				while (end < text.length() && isCollapsed(text.charAt(end))) {
					end++;
				}
				if (end > at + 1 || c != ' ') {
					rewrite.replace(at, end, " ");
				}
				at = end;
			}
		}
		return rewrite.result();
	}

	private static boolean isCollapsed(char c) {
		return c == ' ' || c == '\t' || c == '\n' || c == '\r';
	}

	private static String withoutScripts(String html) {
		int lt = html.indexOf('<');
		while (lt >= 0 && kind(html, lt) < 0) {
			lt = html.indexOf('<', lt + 1);
		}
		return (lt < 0) ? html : withoutScripts(html, lt);
	}

	/** 0 for the beginning of a script's tag, 1 for a style's, -1 for anything else. */
	private static int kind(String html, int lt) {
		if (lt + 1 == html.length() || Ascii.lower(html.charAt(lt + 1)) != 's') {
			return -1;
		}
		return Ascii.startsWithIgnoreCase(html, lt, "<script") ? 0
				: Ascii.startsWithIgnoreCase(html, lt, "<style") ? 1 : -1;
	}

	private static String withoutScripts(String html, int from) {
		Rewrite rewrite = new Rewrite(html);
		NextOf greaterThan = new NextOf(html, ">");
		int[] noMore = { Integer.MAX_VALUE, Integer.MAX_VALUE };
		int lt = from;
		while (lt >= 0) {
			int kind = kind(html, lt);
			int next = lt + 1;
			if (kind >= 0 && lt < noMore[kind]) {
				int inside = greaterThan.from(lt);
				int end = (inside < 0) ? -1 : closing(html, inside, (kind == 0) ? "</script>" : "</style>");
				if (end < 0) {
					noMore[kind] = lt;
				}
				else {
					rewrite.delete(lt, end);
					next = end;
				}
			}
			lt = html.indexOf('<', next);
		}
		return rewrite.result();
	}

	private static int closing(String html, int from, String tag) {
		for (int lt = html.indexOf("</", from); lt >= 0; lt = html.indexOf("</", lt + 2)) {
			if (Ascii.startsWithIgnoreCase(html, lt, tag)) {
				return lt + tag.length();
			}
		}
		return -1;
	}

}

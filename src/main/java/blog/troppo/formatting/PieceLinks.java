package blog.troppo.formatting;

/**
 * Makes links of the addresses in one piece of text: those with a scheme, then those that
 * begin with {@code www.} or {@code ftp.}, then mail addresses.
 */
record PieceLinks(String siteHost, boolean comment) {

	private static final String BEFORE_URL = "(<.,;:!?";

	private static final String PUNCTUATION = "'.,;:!?)";

	private static final String URL_MARKS = "#%~/@[]*(+=&$-_";

	private static final String WEB_MARKS = "#$%&~/.-;:=,?@[]+_";

	private static final int LONGEST_SCHEME = 20;

	private static final int LONGEST_URL = 2000;

	String convert(String text) {
		boolean urls = text.contains("://");
		if (!urls && text.indexOf('@') < 0 && !hasHost(text)) {
			return text;
		}
		String padded = " " + text + " ";
		String linked = MailLinks.link(linkHosts(urls ? linkUrls(padded) : padded));
		return linked.substring(1, linked.length() - 1);
	}

	private static boolean hasHost(String text) {
		int dot = text.indexOf('.');
		while (dot >= 0 && !isHost(text, dot)) {
			dot = text.indexOf('.', dot + 1);
		}
		return dot >= 0;
	}

	private static boolean isHost(String text, int dot) {
		return Ascii.startsWithIgnoreCase(text, dot - 3, "www") || Ascii.startsWithIgnoreCase(text, dot - 3, "ftp");
	}

	private String linkUrls(String text) {
		Rewrite rewrite = new Rewrite(text);
		int colon = text.indexOf("://");
		while (colon >= 0) {
			int next = colon + 3;
			int scheme = schemeStart(text, colon, rewrite.done());
			if (scheme > 0 && isShortEnough(text, next)) {
				int end = urlEnd(text, next);
				LinkTarget target = LinkTarget.of(text, scheme, end);
				String url = Urls.escape(target.url());
				if (!url.isEmpty()) {
					rewrite.replace(scheme, target.end(), link(url) + target.suffix());
				}
				next = Math.max(next, target.end());
			}
			colon = text.indexOf("://", next);
		}
		return rewrite.result();
	}

	/** The scheme's first letter, with white space or punctuation before it, or -1. */
	private static int schemeStart(String text, int colon, int floor) {
		int start = colon;
		while (start > floor && Ascii.isWord(text.charAt(start - 1))) {
			start--;
		}
		boolean preceded = start > floor
				&& (Ascii.isSpace(text.charAt(start - 1)) || BEFORE_URL.indexOf(text.charAt(start - 1)) >= 0);
		return (preceded && start < colon && colon - start <= LONGEST_SCHEME) ? start : -1;
	}

	private static boolean isShortEnough(String text, int from) {
		int end = from;
		int limit = Math.min(text.length() - 1, from + LONGEST_URL);
		while (end < limit && !Ascii.isSpace(text.charAt(end))) {
			end++;
		}
		return end > from && Ascii.isSpace(text.charAt(end));
	}

	/** Punctuation belongs to an address only if more of the address follows. */
	private static int urlEnd(String text, int from) {
		int end = skipUrl(text, from);
		while (end + 1 < text.length() && PUNCTUATION.indexOf(text.charAt(end)) >= 0) {
			int next = skipUrl(text, end + 1);
			if (next == end + 1) {
				break;
			}
			end = next;
		}
		return end;
	}

	private static int skipUrl(String text, int from) {
		int end = from;
		while (end < text.length() && (isLetter(text.charAt(end)) || URL_MARKS.indexOf(text.charAt(end)) >= 0)) {
			end++;
		}
		return end;
	}

	private static boolean isLetter(char c) {
		return c >= 0x80 || Ascii.isAlphanumeric(c);
	}

	private String linkHosts(String text) {
		Rewrite rewrite = new Rewrite(text);
		int dot = text.indexOf('.');
		while (dot >= 0) {
			int start = dot - 3;
			int next = dot + 1;
			if (isHost(text, dot) && start > rewrite.done()
					&& (Ascii.isSpace(text.charAt(start - 1)) || text.charAt(start - 1) == '>')) {
				int end = next;
				while (end < text.length()
						&& (isLetter(text.charAt(end)) || WEB_MARKS.indexOf(text.charAt(end)) >= 0)) {
					end++;
				}
				if (end > next) {
					linkHost(text, start, end, rewrite);
					next = end;
				}
			}
			dot = text.indexOf('.', next);
		}
		return rewrite.result();
	}

	private void linkHost(String text, int start, int end, Rewrite rewrite) {
		boolean punctuated = ".,;:)".indexOf(text.charAt(end - 1)) >= 0;
		int urlEnd = punctuated ? end - 1 : end;
		String url = Urls.escape("http://" + text.substring(start, urlEnd));
		if (!url.isEmpty()) {
			rewrite.replace(start, urlEnd, link(url));
		}
	}

	private String link(String url) {
		String rel = LinkRelations.forLink(url, this.siteHost, this.comment);
		return "<a href=\"" + url + "\"" + (rel.isEmpty() ? "" : " rel=\"" + rel + "\"") + ">" + url + "</a>";
	}

}

package blog.troppo.formatting;

/**
 * Makes links of the mail addresses in a text.
 */
final class MailLinks {

	private MailLinks() {
	}

	static String link(String text) {
		Rewrite rewrite = new Rewrite(text);
		int at = text.indexOf('@');
		while (at >= 0) {
			int next = at + 1;
			int start = localStart(text, at, rewrite.done());
			int end = (start < 0) ? -1 : domainEnd(text, at + 1);
			if (end > 0) {
				String address = text.substring(start, end);
				rewrite.replace(start, end, "<a href=\"mailto:" + address + "\">" + address + "</a>");
				next = end;
			}
			at = text.indexOf('@', next);
		}
		return rewrite.result();
	}

	private static int localStart(String text, int at, int floor) {
		int start = at;
		while (start > floor && (Ascii.isWord(text.charAt(start - 1)) || ".+-".indexOf(text.charAt(start - 1)) >= 0)) {
			start--;
		}
		boolean preceded = start > floor && (Ascii.isSpace(text.charAt(start - 1)) || text.charAt(start - 1) == '>');
		return (preceded && start < at) ? start : -1;
	}

	/** After the last label of at least two letters or digits, or -1. */
	private static int domainEnd(String text, int from) {
		int best = -1;
		int label = from;
		while (true) {
			int end = Ascii.skipName(text, label);
			if (label > from) {
				int letters = label;
				while (letters < end && text.charAt(letters) != '-') {
					letters++;
				}
				best = (letters - label >= 2) ? letters : best;
			}
			if (end == label || end >= text.length() || text.charAt(end) != '.') {
				return best;
			}
			label = end + 1;
		}
	}

}

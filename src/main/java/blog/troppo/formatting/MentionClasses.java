package blog.troppo.formatting;

/**
 * The classes of a span that names a user: {@code wp-note-mention} and {@code user-1}
 * with the user's number. Others go.
 */
final class MentionClasses {

	private MentionClasses() {
	}

	/** The attribute with what may stay, or nothing if no class may. */
	static String keep(HtmlAttribute attribute) {
		String value = attribute.valueOrEmpty();
		StringBuilder kept = new StringBuilder(value.length());
		boolean changed = false;
		int at = 0;
		while (at < value.length()) {
			int name = Ascii.skipSpace(value, at);
			int end = name;
			while (end < value.length() && !Ascii.isSpace(value.charAt(end))) {
				end++;
			}
			if (end > name && isMention(value.substring(name, end))) {
				kept.append(value, kept.isEmpty() ? name : at, end);
			}
			else {
				changed |= end > name;
			}
			at = end;
		}
		if (!changed) {
			return attribute.html();
		}
		return kept.isEmpty() ? "" : new HtmlAttribute("class", kept.toString()).html();
	}

	private static boolean isMention(String name) {
		if (name.equals("wp-note-mention") || isNumber(name)) {
			return true;
		}
		return name.startsWith("user-") && isNumber(name.substring(5));
	}

	private static boolean isNumber(String text) {
		return !text.isEmpty() && text.charAt(0) != '0' && text.chars().allMatch((c) -> c >= '0' && c <= '9');
	}

}

package blog.troppo.formatting;

/**
 * WordPress's {@code is_email}: a plausible address, not every one the standards allow.
 */
public final class Emails {

	private static final int SHORTEST = 6;

	private static final String LOCAL_MARKS = "!#$%&'*+/=?^_`{|}~.-";

	private Emails() {
	}

	public static boolean isEmail(String email) {
		int at = email.indexOf('@');
		if (email.length() < SHORTEST || at < 1) {
			return false;
		}
		return isLocalPart(email.substring(0, at)) && isDomain(email.substring(at + 1));
	}

	/** {@code sanitize_email}. */
	static String sanitize(String email) {
		int at = email.indexOf('@', 1);
		if (email.length() < SHORTEST || at < 1) {
			return "";
		}
		String local = keep(email.substring(0, at), LOCAL_MARKS);
		String domain = email.substring(at + 1);
		if (local.isEmpty() || domain.contains("..")) {
			return "";
		}
		StringBuilder labels = new StringBuilder();
		String[] parts = trim(domain, ". \t\n\r\0\u000b").split("\\.", -1);
		for (String part : parts) {
			String label = keep(trim(part, "- \t\n\r\0\u000b"), "-");
			labels.append(labels.isEmpty() || label.isEmpty() ? "" : ".").append(label);
		}
		return (labels.indexOf(".") < 0) ? "" : local + "@" + labels;
	}

	private static String keep(String text, String marks) {
		StringBuilder kept = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			if (Ascii.isAlphanumeric(text.charAt(i)) || marks.indexOf(text.charAt(i)) >= 0) {
				kept.append(text.charAt(i));
			}
		}
		return kept.toString();
	}

	private static String trim(String text, String marks) {
		int from = 0;
		int to = text.length();
		while (from < to && marks.indexOf(text.charAt(from)) >= 0) {
			from++;
		}
		while (to > from && marks.indexOf(text.charAt(to - 1)) >= 0) {
			to--;
		}
		return text.substring(from, to);
	}

	private static boolean isLocalPart(String local) {
		for (int i = 0; i < local.length(); i++) {
			char c = local.charAt(i);
			if (!Ascii.isAlphanumeric(c) && LOCAL_MARKS.indexOf(c) < 0) {
				return false;
			}
		}
		return true;
	}

	private static boolean isDomain(String domain) {
		String[] labels = domain.split("\\.", -1);
		for (String label : labels) {
			if (!isLabel(label)) {
				return false;
			}
		}
		return labels.length > 1;
	}

	private static boolean isLabel(String label) {
		for (int i = 0; i < label.length(); i++) {
			if (!Ascii.isAlphanumeric(label.charAt(i)) && label.charAt(i) != '-') {
				return false;
			}
		}
		return !label.isEmpty() && label.charAt(0) != '-' && label.charAt(label.length() - 1) != '-';
	}

}

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

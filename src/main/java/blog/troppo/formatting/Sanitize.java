package blog.troppo.formatting;

/**
 * What people and programs send, made fit for a field: WordPress's {@code sanitize_*}
 * functions.
 */
public final class Sanitize {

	private static final boolean[] OF_NAMES = Ascii.alphanumericsAnd("-_");

	private static final boolean[] OF_USERS = Ascii.alphanumericsAnd(" _.-@");

	private Sanitize() {
	}

	/** {@code sanitize_key}: for the names of options, types and the like. */
	public static String key(String key) {
		return Ascii.lower(keep(key, OF_NAMES));
	}

	/** {@code sanitize_html_class}. */
	public static String htmlClass(String name) {
		return keep(withoutEscapes(name), OF_NAMES);
	}

	/** {@code sanitize_hex_color}: the colour, or nothing if it is none. */
	public static String hexColor(String color) {
		boolean length = color.length() == 4 || color.length() == 7;
		if (!length || color.charAt(0) != '#') {
			return "";
		}
		for (int i = 1; i < color.length(); i++) {
			if (!Ascii.isHexDigit(color.charAt(i))) {
				return "";
			}
		}
		return color;
	}

	/** {@code sanitize_user}: a user name as people may choose one. */
	public static String user(String name) {
		String cleaned = withoutEscapes(Accents.USUAL.remove(StripTags.stripAll(name)));
		return collapse(Ascii.trim(withoutReferences(cleaned)));
	}

	/**
	 * {@code sanitize_user} in its strict form: only letters, digits and some marks of
	 * ASCII.
	 */
	public static String userStrictly(String name) {
		return userStrictly(name, Accents.USUAL);
	}

	/** A user name in a language that may write accents otherwise. */
	public static String userStrictly(String name, Accents accents) {
		String cleaned = withoutEscapes(accents.remove(StripTags.stripAll(name)));
		return collapse(Ascii.trim(keep(withoutReferences(cleaned), OF_USERS)));
	}

	/**
	 * {@code sanitize_email}: the address without what can't be in one; empty if none is
	 * left.
	 */
	public static String email(String email) {
		return Emails.sanitize(email);
	}

	/** {@code sanitize_text_field}: one line of plain text. */
	public static String textField(String text) {
		return TextFields.sanitize(text, false);
	}

	/** {@code sanitize_textarea_field}: plain text with its lines. */
	public static String textArea(String text) {
		return TextFields.sanitize(text, true);
	}

	private static String keep(String text, boolean[] kept) {
		TextBuilder out = new TextBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c < kept.length && kept[c]) {
				out.append(c);
			}
		}
		return (out.length() == text.length()) ? text : out.toString();
	}

	private static String withoutEscapes(String text) {
		Rewrite rewrite = new Rewrite(text);
		for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
			if (PercentEncoding.isHexPair(text, at + 1)) {
				rewrite.delete(at, at + 3);
			}
		}
		return rewrite.result();
	}

	private static String withoutReferences(String text) {
		return SlugDashes.withoutReferences(text);
	}

	private static String collapse(String text) {
		TextBuilder out = new TextBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (!Ascii.isSpace(c)) {
				out.append(c);
			}
			else if (i == 0 || !Ascii.isSpace(text.charAt(i - 1))) {
				out.append(' ');
			}
		}
		return out.toString();
	}

}

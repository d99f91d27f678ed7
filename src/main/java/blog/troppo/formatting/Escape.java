package blog.troppo.formatting;

/**
 * Text on its way into HTML: WordPress's {@code esc_html}, {@code esc_attr},
 * {@code esc_textarea} and back again.
 */
public final class Escape {

	private Escape() {
	}

	/** For the text of an element. References that are already there stay references. */
	public static String html(String text) {
		return special(UnicodeText.valid(text));
	}

	/** For an attribute's value between double or single quotes. */
	public static String attr(String text) {
		return special(UnicodeText.valid(text));
	}

	/**
	 * For a text area's content: every ampersand is escaped, so that the author gets back
	 * what he wrote.
	 */
	public static String textarea(String text) {
		return encode(UnicodeText.valid(text), false);
	}

	private static String special(String text) {
		for (int i = 0; i < text.length(); i++) {
			switch (text.charAt(i)) {
				case '&', '<', '>', '"', '\'' -> {
					return encode(Entities.normalize(text), true);
				}
				default -> {
				}
			}
		}
		return text;
	}

	/** HTML 4 did not know {@code &apos;}, so it is no reference here. */
	private static String encode(String text, boolean keepAmpersands) {
		StringBuilder out = new StringBuilder(text.length() + text.length() / 8 + 16);
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
				case '<' -> out.append("&lt;");
				case '>' -> out.append("&gt;");
				case '"' -> out.append("&quot;");
				case '\'' -> out.append("&#039;");
				case '&' -> out.append((keepAmpersands && !text.startsWith("&apos;", i)) ? "&" : "&amp;");
				default -> out.append(c);
			}
		}
		return out.toString();
	}

	/** WordPress's {@code wp_specialchars_decode} for both kinds of quotes. */
	public static String decode(String text) {
		return SpecialCharacters.decode(text);
	}

}

package blog.troppo.formatting;

import org.jspecify.annotations.Nullable;

/**
 * Text on its way into HTML: WordPress's {@code esc_html}, {@code esc_attr},
 * {@code esc_textarea} and back again.
 */
public final class Escape {

	private Escape() {
	}

	/** For the text of an element. References that are already there stay references. */
	public static String html(String text) {
		return encode(Entities.normalize(text), true);
	}

	/** For an attribute's value between double or single quotes. */
	public static String attr(String text) {
		return encode(Entities.normalize(text), true);
	}

	/**
	 * For a text area's content: every ampersand is escaped, so that the author gets back
	 * what he wrote.
	 */
	public static String textarea(String text) {
		return encode(text, false);
	}

	/** What is no Unicode becomes nothing, as WordPress makes it of broken UTF-8. */
	private static String encode(String text, boolean keepAmpersands) {
		char[] chars = text.toCharArray();
		Rewrite rewrite = new Rewrite(text);
		for (int i = 0; i < chars.length; i++) {
			char c = chars[i];
			if (c <= '>') {
				String reference = reference(text, i, keepAmpersands);
				if (reference != null) {
					rewrite.replace(i, i + 1, reference);
				}
			}
			else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
				if (!UnicodeText.isPair(text, i)) {
					return "";
				}
				i++;
			}
		}
		return rewrite.result();
	}

	/** HTML 4 did not know {@code &apos;}, so it is no reference here. */
	private static @Nullable String reference(String text, int at, boolean keepAmpersands) {
		return switch (text.charAt(at)) {
			case '<' -> "&lt;";
			case '>' -> "&gt;";
			case '"' -> "&quot;";
			case '\'' -> "&#039;";
			case '&' -> (keepAmpersands && !text.startsWith("&apos;", at)) ? null : "&amp;";
			default -> null;
		};
	}

	/** WordPress's {@code wp_specialchars_decode} for both kinds of quotes. */
	public static String decode(String text) {
		return SpecialCharacters.decode(text);
	}

}

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

	private static String encode(String text, boolean keepAmpersands) {
		TextBuilder out = new TextBuilder(text.length() + text.length() / 8 + 16);
		int done = 0;
		for (int i = 0; i < text.length(); i++) {
			String reference = reference(text, i, keepAmpersands);
			if (reference != null) {
				out.append(text, done, i).append(reference);
				done = i + 1;
			}
		}
		return out.append(text, done, text.length()).toString();
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

package blog.troppo.formatting;

import org.jspecify.annotations.Nullable;

/**
 * Text on its way into HTML: WordPress's {@code esc_html}, {@code esc_attr},
 * {@code esc_textarea} and back again.
 */
public final class Escape {

	/** HTML 4 did not know it, so it is no reference here. */
	private static final String APOS = "&apos;";

	/** What is written for each character of ASCII, if not itself. */
	private static final @Nullable String[] REFERENCES = new String[128];

	static {
		REFERENCES['<'] = "&lt;";
		REFERENCES['>'] = "&gt;";
		REFERENCES['"'] = "&quot;";
		REFERENCES['\''] = "&#039;";
		REFERENCES['&'] = "&amp;";
	}

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
		Rewrite rewrite = new Rewrite(text);
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c < REFERENCES.length) {
				String reference = REFERENCES[c];
				if (reference != null && !(c == '&' && keepAmpersands && !text.startsWith(APOS, i))) {
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

	/** WordPress's {@code wp_specialchars_decode} for both kinds of quotes. */
	public static String decode(String text) {
		return SpecialCharacters.decode(text);
	}

}

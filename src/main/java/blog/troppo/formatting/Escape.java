package blog.troppo.formatting;

import java.nio.CharBuffer;
import java.util.Arrays;

/**
 * Text on its way into HTML: WordPress's {@code esc_html}, {@code esc_attr},
 * {@code esc_textarea} and back again.
 */
public final class Escape {

	private static final String APOS = "&apos;";

	private static final char[] NONE = {};

	/** What is written for each character of ASCII, if not itself. */
	private static final char[][] REFERENCES = new char[128][];

	static {
		Arrays.fill(REFERENCES, NONE);
		REFERENCES['<'] = "&lt;".toCharArray();
		REFERENCES['>'] = "&gt;".toCharArray();
		REFERENCES['"'] = "&quot;".toCharArray();
		REFERENCES['\''] = "&#039;".toCharArray();
		REFERENCES['&'] = "&amp;".toCharArray();
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
		char[] chars = text.toCharArray();
		int longer = 0;
		for (int i = 0; i < chars.length; i++) {
			char c = chars[i];
			if (c < REFERENCES.length) {
				longer += REFERENCES[c].length;
			}
			else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
				if (!UnicodeText.isPair(text, i)) {
					return "";
				}
				i++;
			}
		}
		return (longer == 0) ? text : encode(chars, chars.length + longer, keepAmpersands);
	}

	/** HTML 4 did not know {@code &apos;}, so it is no reference here. */
	private static String encode(char[] chars, int most, boolean keepAmpersands) {
		char[] encoded = new char[most];
		int length = 0;
		for (int i = 0; i < chars.length; i++) {
			char c = chars[i];
			char[] reference = (c < REFERENCES.length) ? REFERENCES[c] : NONE;
			boolean kept = c == '&' && keepAmpersands && !isApos(chars, i);
			if (reference.length == 0 || kept) {
				encoded[length++] = c;
			}
			else {
				for (char each : reference) {
					encoded[length++] = each;
				}
			}
		}
		return new String(encoded, 0, length);
	}

	private static boolean isApos(char[] chars, int amp) {
		return amp + APOS.length() <= chars.length && APOS.contentEquals(CharBuffer.wrap(chars, amp, APOS.length()));
	}

	/** WordPress's {@code wp_specialchars_decode} for both kinds of quotes. */
	public static String decode(String text) {
		return SpecialCharacters.decode(text);
	}

}

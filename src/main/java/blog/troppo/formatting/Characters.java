package blog.troppo.formatting;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * WordPress's small changes to single characters of a text on its way out or in:
 * {@code convert_chars}, {@code convert_invalid_entities}, {@code ent2ncr} and
 * {@code capital_P_dangit}.
 */
public final class Characters {

	/** References to Windows's own characters, as old editors wrote them; 0 goes. */
	private static final int[] WINDOWS = { 8364, 0, 8218, 402, 8222, 8230, 8224, 8225, 710, 8240, 352, 8249, 338, 0,
			381, 0, 0, 8216, 8217, 8220, 8221, 8226, 8211, 8212, 732, 8482, 353, 8250, 339, 0, 382, 376 };

	/** Where these two names point has changed since HTML 4, but not here. */
	private static final Map<String, String> ANGLES = Map.of("lang", "&#9001;", "rang", "&#9002;");

	/** What must stand before the wrong name for it to be put right in running text. */
	private static final String[] BEFORE_NAME = { " ", "&#8216;", "&#8220;", ">", "(" };

	private static final String WRONG_NAME = "Wordpress";

	private static final String RIGHT_NAME = "WordPress";

	private Characters() {
	}

	/**
	 * {@code convert_chars}: ampersands that begin no reference become one to themselves.
	 */
	public static String convert(String text) {
		int amp = text.indexOf('&');
		if (amp < 0) {
			return text;
		}
		Rewrite rewrite = new Rewrite(text);
		while (amp >= 0 && amp + 1 < text.length()) {
			boolean numeric = text.charAt(amp + 1) == '#';
			if (!numeric && !Ampersands.isNamedReference(text, amp + 2)) {
				rewrite.replace(amp, amp + 1, "&#038;");
			}
			// The character after the ampersand is spent as well, unless that left the
			// ampersand alone.
			boolean spent = !numeric && rewrite.done() > amp;
			amp = text.indexOf('&', spent ? amp + 2 : amp + 1);
		}
		return rewrite.result();
	}

	/**
	 * {@code convert_invalid_entities}: references to Windows's characters become the
	 * right ones.
	 */
	public static String convertInvalidReferences(String text) {
		Rewrite rewrite = new Rewrite(text);
		for (int at = text.indexOf("&#1"); at >= 0; at = text.indexOf("&#1", at + 3)) {
			if (at + 6 <= text.length() && text.charAt(at + 5) == ';' && Ascii.isDigit(text.charAt(at + 3))
					&& Ascii.isDigit(text.charAt(at + 4))) {
				int code = Integer.parseInt(text, at + 2, at + 5, 10) - 128;
				if (code >= 0 && code < WINDOWS.length) {
					rewrite.replace(at, at + 6, (WINDOWS[code] == 0) ? "" : "&#" + WINDOWS[code] + ";");
				}
			}
		}
		return rewrite.result();
	}

	/**
	 * {@code ent2ncr}: named references become numeric ones, for XML that knows no names.
	 */
	public static String numericReferences(String html) {
		String text = html.replace("|", "&#124;");
		Rewrite rewrite = new Rewrite(text);
		int amp = text.indexOf('&');
		while (amp >= 0) {
			int end = amp + 1;
			while (end < text.length() && end - amp < 10 && Ascii.isAlphanumeric(text.charAt(end))) {
				end++;
			}
			if (end < text.length() && text.charAt(end) == ';') {
				String number = number(text.substring(amp + 1, end));
				if (number != null) {
					rewrite.replace(amp, end + 1, number);
				}
			}
			amp = text.indexOf('&', amp + 1);
		}
		return rewrite.result();
	}

	private static @Nullable String number(String name) {
		String character = name.equals("apos") ? null : Entities.named(name);
		return (character == null) ? null : ANGLES.getOrDefault(name, "&#" + character.codePointAt(0) + ";");
	}

	/** {@code capital_P_dangit} for running text. */
	public static String capitalP(String text) {
		if (!text.contains(WRONG_NAME)) {
			return text;
		}
		String result = text;
		for (String before : BEFORE_NAME) {
			result = result.replace(before + WRONG_NAME, before + RIGHT_NAME);
		}
		return result;
	}

	/** {@code capital_P_dangit} for titles: wherever it stands. */
	public static String capitalPInTitle(String title) {
		return title.replace(WRONG_NAME, RIGHT_NAME);
	}

}

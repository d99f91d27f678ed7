package blog.troppo.formatting;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Character references: which ones WordPress keeps in text, and what they stand for.
 */
final class Entities {

	private static final Map<String, String> NAMED = new HashMap<>();

	static {
		for (String line : Tables.lines("entities.txt")) {
			String[] cells = line.split(" ");
			StringBuilder characters = new StringBuilder();
			for (int i = 1; i < cells.length; i++) {
				characters.appendCodePoint(Integer.parseInt(cells[i], 16));
			}
			NAMED.put(cells[0], characters.toString());
		}
	}

	private static final int LONGEST_NAME = 10;

	private static final int MOST_DIGITS = 7;

	private static final int MOST_HEX_DIGITS = 6;

	private Entities() {
	}

	/** What a name stands for, or null for a name WordPress does not keep. */
	static @Nullable String named(String name) {
		return NAMED.get(name);
	}

	/**
	 * WordPress's {@code wp_kses_normalize_entities}: ampersands become {@code &amp;},
	 * but for those of known references, which are written in one way.
	 */
	static String normalize(String text) {
		int at = text.indexOf('&');
		if (at < 0) {
			return text;
		}
		Rewrite rewrite = new Rewrite(text);
		while (at >= 0) {
			int end = Math.max(at + 1, normalizeAt(rewrite, text, at));
			at = text.indexOf('&', end);
		}
		return rewrite.result();
	}

	private static int normalizeAt(Rewrite rewrite, String text, int amp) {
		if (amp + 1 < text.length() && text.charAt(amp + 1) == '#') {
			int end = normalizeNumeric(rewrite, text, amp);
			if (end > 0) {
				return end;
			}
		}
		int end = nameEnd(text, amp + 1);
		if (end < 0 || !NAMED.containsKey(text.substring(amp + 1, end))) {
			rewrite.replace(amp, amp + 1, "&amp;");
			return amp + 1;
		}
		return end + 1;
	}

	/**
	 * Where a name of two to eight letters and up to two digits ends in a semicolon, or
	 * -1.
	 */
	private static int nameEnd(String text, int start) {
		int letters = start;
		while (letters < text.length() && letters - start < LONGEST_NAME - 2 && Ascii.isLetter(text.charAt(letters))) {
			letters++;
		}
		int end = letters;
		while (end < text.length() && end - letters < 2 && Ascii.isDigit(text.charAt(end))) {
			end++;
		}
		return (letters - start >= 2 && end < text.length() && text.charAt(end) == ';') ? end : -1;
	}

	private static int normalizeNumeric(Rewrite rewrite, String text, int amp) {
		int hash = amp + 1;
		boolean hex = hash + 1 < text.length() && Ascii.lower(text.charAt(hash + 1)) == 'x';
		int digits = hex ? hash + 2 : hash + 1;
		int start = digits;
		while (start < text.length() && text.charAt(start) == '0') {
			start++;
		}
		int end = start;
		while (end < text.length() && (hex ? Ascii.isHexDigit(text.charAt(end)) : Ascii.isDigit(text.charAt(end)))) {
			end++;
		}
		boolean tooLong = end - start > (hex ? MOST_HEX_DIGITS : MOST_DIGITS);
		if (end == digits || tooLong || end >= text.length() || text.charAt(end) != ';') {
			return -1;
		}
		String number = text.substring(start, end);
		if (!isAllowed(number.isEmpty() ? 0 : Integer.parseInt(number, hex ? 16 : 10))) {
			return -1;
		}
		String padding = hex ? "x" : "0".repeat(Math.max(0, 3 - number.length()));
		rewrite.replace(amp, end + 1, "&#" + padding + number + ";");
		return end + 1;
	}

	/** Whether XML 1.0 allows a character. */
	static boolean isAllowed(int codePoint) {
		return codePoint == 0x9 || codePoint == 0xA || codePoint == 0xD || (codePoint >= 0x20 && codePoint <= 0xD7FF)
				|| (codePoint >= 0xE000 && codePoint <= 0xFFFD) || (codePoint >= 0x10000 && codePoint <= 0x10FFFF);
	}

}

package blog.troppo.formatting;

import org.jspecify.annotations.Nullable;

/**
 * Turns character references back into the characters, as a browser does in attribute
 * values.
 */
final class References {

	/** What the numbers 128 to 159 stand for: they are read as Windows-1252. */
	private static final String WINDOWS_1252 = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039"
			+ "\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153"
			+ "\u009D\u017E\u0178";

	private static final int LONGEST = 12;

	private References() {
	}

	static String decode(String text) {
		int amp = text.indexOf('&');
		if (amp < 0) {
			return text;
		}
		Rewrite rewrite = new Rewrite(text);
		while (amp >= 0) {
			int end = amp + 1;
			int limit = Math.min(text.length(), amp + LONGEST);
			while (end < limit && text.charAt(end) != ';') {
				end++;
			}
			String character = (end < limit) ? character(text.substring(amp + 1, end)) : null;
			if (character != null) {
				rewrite.replace(amp, end + 1, character);
			}
			else {
				decodeUnended(text, amp, rewrite);
			}
			amp = text.indexOf('&', amp + 1);
		}
		return rewrite.result();
	}

	/**
	 * Numbers and the oldest names may lack the semicolon, unless more could be meant.
	 */
	private static void decodeUnended(String text, int amp, Rewrite rewrite) {
		int end = endOfName(text, amp + 1);
		String name = text.substring(amp + 1, end);
		boolean known = name.startsWith("#") || isOldName(name);
		boolean ambiguous = !name.startsWith("#") && end < text.length()
				&& (Ascii.isAlphanumeric(text.charAt(end)) || text.charAt(end) == '=');
		String character = (known && !ambiguous) ? character(name) : null;
		if (character != null) {
			rewrite.replace(amp, end, character);
		}
	}

	/** Where the digits end, or the longest name that there is. */
	private static int endOfName(String text, int from) {
		int end = from;
		int limit = Math.min(text.length(), from + LONGEST);
		if (from < limit && text.charAt(from) == '#') {
			boolean hex = from + 1 < limit && Ascii.lower(text.charAt(from + 1)) == 'x';
			end = from + (hex ? 2 : 1);
			while (end < limit && text.charAt(end) < 0x80 && Character.digit(text.charAt(end), hex ? 16 : 10) >= 0) {
				end++;
			}
			return end;
		}
		while (end < limit && Ascii.isAlphanumeric(text.charAt(end))) {
			end++;
		}
		while (end > from && !isOldName(text.substring(from, end))) {
			end--;
		}
		return end;
	}

	private static boolean isOldName(String name) {
		return org.jsoup.nodes.Entities.isBaseNamedEntity(name);
	}

	private static @Nullable String character(String body) {
		if (body.isEmpty() || body.charAt(0) != '#') {
			return Entities.named(body);
		}
		boolean hex = body.length() > 1 && Ascii.lower(body.charAt(1)) == 'x';
		int code = 0;
		for (int i = hex ? 2 : 1; i < body.length(); i++) {
			int digit = (body.charAt(i) < 0x80) ? Character.digit(body.charAt(i), hex ? 16 : 10) : -1;
			if (digit < 0) {
				return null;
			}
			code = code * (hex ? 16 : 10) + digit;
		}
		if (body.length() < (hex ? 3 : 2) || !Entities.isAllowed(code)) {
			return null;
		}
		return (code >= 0x80 && code < 0xA0) ? WINDOWS_1252.substring(code - 0x80, code - 0x7F)
				: Character.toString(code);
	}

}

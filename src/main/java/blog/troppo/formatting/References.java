package blog.troppo.formatting;

import org.jsoup.nodes.Entities;

/**
 * The character references of attribute values: read as a browser reads them, and written
 * for each character that means something in HTML.
 */
public final class References {

	/** What the numbers 128 to 159 stand for: they are read as Windows-1252. */
	private static final String WINDOWS_1252 = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039"
			+ "\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153"
			+ "\u009D\u017E\u0178";

	/** No name is longer. */
	private static final int LONGEST = 32;

	/** More digits are more than there are characters. */
	private static final int MOST_DIGITS = 7;

	private References() {
	}

	public static String decode(String text) {
		int amp = text.indexOf('&');
		if (amp < 0) {
			return text;
		}
		Rewrite rewrite = new Rewrite(text);
		while (amp >= 0) {
			if (text.startsWith("#", amp + 1)) {
				decodeNumber(text, amp, rewrite);
			}
			else {
				decodeName(text, amp, rewrite);
			}
			amp = text.indexOf('&', amp + 1);
		}
		return rewrite.result();
	}

	/** Numbers may lack the semicolon. */
	private static void decodeNumber(String text, int amp, Rewrite rewrite) {
		boolean hex = text.startsWith("x", amp + 2) || text.startsWith("X", amp + 2);
		int start = amp + (hex ? 3 : 2);
		int end = start;
		while (end < text.length() && (hex ? Ascii.isHexDigit(text.charAt(end)) : Ascii.isDigit(text.charAt(end)))) {
			end++;
		}
		if (end > start) {
			int semicolon = text.startsWith(";", end) ? 1 : 0;
			rewrite.replace(amp, end + semicolon, character(text.substring(start, end), hex ? 16 : 10));
		}
	}

	private static String character(String digits, int radix) {
		String number = digits.replaceFirst("^0+", "");
		int code = (number.isEmpty() || number.length() > MOST_DIGITS) ? 0 : Integer.parseInt(number, radix);
		if (code == 0 || code > Character.MAX_CODE_POINT || Character.getType(code) == Character.SURROGATE) {
			return "\uFFFD";
		}
		return (code >= 0x80 && code < 0xA0) ? WINDOWS_1252.substring(code - 0x80, code - 0x7F)
				: Character.toString(code);
	}

	/** The oldest names may lack the semicolon, unless more could be meant. */
	private static void decodeName(String text, int amp, Rewrite rewrite) {
		int end = amp + 1;
		int limit = Math.min(text.length(), amp + 1 + LONGEST);
		while (end < limit && Ascii.isAlphanumeric(text.charAt(end))) {
			end++;
		}
		String name = text.substring(amp + 1, end);
		if (text.startsWith(";", end) && Entities.isNamedEntity(name)) {
			rewrite.replace(amp, end + 1, Entities.getByName(name));
		}
		else if (Entities.isBaseNamedEntity(name) && !text.startsWith("=", end)) {
			rewrite.replace(amp, end, Entities.getByName(name));
		}
	}

	/** Every character with a meaning of its own becomes a reference. */
	public static String encode(String value) {
		TextBuilder out = new TextBuilder(value.length() + 16);
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			switch (c) {
				case '&' -> out.append("&amp;");
				case '<' -> out.append("&lt;");
				case '>' -> out.append("&gt;");
				case '"' -> out.append("&quot;");
				case '\'' -> out.append("&apos;");
				default -> out.append(c);
			}
		}
		return out.toString();
	}

}

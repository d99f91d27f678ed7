package blog.troppo.formatting;

import java.nio.charset.StandardCharsets;

/**
 * Percent-encoding of slugs and addresses: UTF-8, lower-case hexadecimal digits.
 */
final class PercentEncoding {

	private static final String HEX = "0123456789abcdef";

	private PercentEncoding() {
	}

	/** WordPress's {@code utf8_uri_encode}: ASCII stays as it is. */
	static String encode(String text) {
		return encode(text, Integer.MAX_VALUE);
	}

	/** Encodes as many whole characters as fit into {@code most} bytes. */
	static String encode(String text, int most) {
		StringBuilder out = new StringBuilder(Math.min(text.length(), most) + 16);
		for (int i = 0; i < text.length();) {
			int c = text.codePointAt(i);
			i += Character.charCount(c);
			int length = (c < 0x80) ? 1 : (c < 0x800) ? 6 : (c < 0x10000) ? 9 : 12;
			if (out.length() + length > most) {
				break;
			}
			if (c < 0x80) {
				out.append((char) c);
			}
			else {
				append(c, out);
			}
		}
		return out.toString();
	}

	private static void append(int codePoint, StringBuilder out) {
		for (byte octet : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
			out.append('%').append(HEX.charAt((octet >> 4) & 0xF)).append(HEX.charAt(octet & 0xF));
		}
	}

	/**
	 * Removes percent signs that begin no escape. Two hexadecimal digits between three
	 * hyphens on each side turn into an escape, as they do in WordPress.
	 */
	static String keepEscapes(String text) {
		if (text.indexOf('%') < 0 && !text.contains("---")) {
			return text;
		}
		Rewrite marked = new Rewrite(text);
		for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
			if (isHexPair(text, at + 1)) {
				marked.replace(at, at + 3, "---" + text.substring(at + 1, at + 3) + "---");
			}
			else {
				marked.delete(at, at + 1);
			}
		}
		return unmark(marked.result());
	}

	private static String unmark(String text) {
		Rewrite rewrite = new Rewrite(text);
		int at = text.indexOf("---");
		while (at >= 0) {
			boolean escape = isHexPair(text, at + 3) && text.startsWith("---", at + 5);
			if (escape) {
				rewrite.replace(at, at + 8, "%" + text.substring(at + 3, at + 5));
			}
			at = text.indexOf("---", escape ? at + 8 : at + 1);
		}
		return rewrite.result();
	}

	static boolean isHexPair(String text, int at) {
		return at + 1 < text.length() && Ascii.isHexDigit(text.charAt(at)) && Ascii.isHexDigit(text.charAt(at + 1));
	}

	/**
	 * Whether a text may be cut here: not in an escape or between those of one letter.
	 */
	static boolean isBetweenCharacters(String text, int at) {
		boolean inEscape = text.charAt(at - 1) == '%' || at > 1 && text.charAt(at - 2) == '%';
		boolean continues = text.charAt(at) == '%' && isHexPair(text, at + 1)
				&& "89abAB".indexOf(text.charAt(at + 1)) >= 0;
		return !inEscape && !continues;
	}

}

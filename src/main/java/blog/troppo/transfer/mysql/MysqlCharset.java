package blog.troppo.transfer.mysql;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * MySQL's names of character sets, and texts out of bytes. Its <code>latin1</code> is
 * windows-1252, with the five bytes that this leaves free as control characters, so that
 * each byte is some character and every text goes back to the bytes that it was.
 */
final class MysqlCharset {

	private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

	private static final Map<String, Charset> NAMES = Map.of("latin1", WINDOWS_1252, "utf8", StandardCharsets.UTF_8,
			"utf8mb3", StandardCharsets.UTF_8, "utf8mb4", StandardCharsets.UTF_8, "binary", StandardCharsets.UTF_8,
			"ascii", StandardCharsets.UTF_8, "latin2", Charset.forName("ISO-8859-2"), "cp1250",
			Charset.forName("windows-1250"), "cp1251", Charset.forName("windows-1251"), "koi8r",
			Charset.forName("KOI8-R"));

	private static final char[] BY_BYTE = new char[256];

	static {
		for (int i = 0; i < BY_BYTE.length; i++) {
			char c = new String(new byte[] { (byte) i }, WINDOWS_1252).charAt(0);
			BY_BYTE[i] = (c == '\uFFFD') ? (char) i : c;
		}
	}

	private MysqlCharset() {
	}

	/** UTF-8 for what is not known. */
	static Charset named(String name) {
		return NAMES.getOrDefault(name.toLowerCase(Locale.ROOT), StandardCharsets.UTF_8);
	}

	static boolean isLatin1(Charset charset) {
		return charset.equals(WINDOWS_1252);
	}

	static String decode(byte[] bytes, int length, Charset charset) {
		if (isLatin1(charset)) {
			char[] chars = new char[length];
			for (int i = 0; i < length; i++) {
				chars[i] = BY_BYTE[bytes[i] & 0xFF];
			}
			return new String(chars);
		}
		return charset.equals(StandardCharsets.UTF_8) ? lenient(bytes, length) : new String(bytes, 0, length, charset);
	}

	/** What is not UTF-8 is read byte by byte as windows-1252. */
	private static String lenient(byte[] bytes, int length) {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
		ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
		CharBuffer out = CharBuffer.allocate(length);
		for (CoderResult result = decoder.decode(in, out, true); result
			.isMalformed(); result = decoder.decode(in, out, true)) {
			for (int i = 0; i < result.length(); i++) {
				out.put(BY_BYTE[in.get() & 0xFF]);
			}
		}
		return out.flip().toString();
	}

	/**
	 * The text of a column that is declared latin1 and holds UTF-8, as WordPress before
	 * 2.2 filled them: each run of characters whose bytes are UTF-8 becomes the character
	 * they mean. True Latin-1 has no such runs.
	 */
	static String undoubled(String text) {
		int at = firstSuspect(text);
		if (at < 0) {
			return text;
		}
		StringBuilder mended = new StringBuilder(text.length()).append(text, 0, at);
		while (at < text.length()) {
			int length = runLength(text, at);
			if (length == 0) {
				mended.append(text.charAt(at++));
			}
			else {
				byte[] bytes = new byte[length];
				for (int i = 0; i < length; i++) {
					bytes[i] = (byte) byteOf(text.charAt(at + i));
				}
				mended.append(new String(bytes, StandardCharsets.UTF_8));
				at += length;
			}
		}
		return mended.toString();
	}

	private static int firstSuspect(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) >= 0xC2) {
				return i;
			}
		}
		return -1;
	}

	/** How many characters from here on are the bytes of one character; 0 for none. */
	private static int runLength(String text, int at) {
		int first = byteOf(text.charAt(at));
		int length = (first >= 0xC2 && first <= 0xDF) ? 2
				: (first >= 0xE0 && first <= 0xEF) ? 3 : (first >= 0xF0 && first <= 0xF4) ? 4 : 0;
		if (length == 0 || at + length > text.length()) {
			return 0;
		}
		for (int i = 1; i < length; i++) {
			int next = byteOf(text.charAt(at + i));
			int least = (i == 1 && first == 0xE0) ? 0xA0 : (i == 1 && first == 0xF0) ? 0x90 : 0x80;
			int most = (i == 1 && first == 0xED) ? 0x9F : (i == 1 && first == 0xF4) ? 0x8F : 0xBF;
			if (next < least || next > most) {
				return 0;
			}
		}
		return length;
	}

	/** The byte that MySQL's latin1 has for a character; -1 for none. */
	private static int byteOf(char c) {
		if (c < 0x80 || c >= 0xA0 && c <= 0xFF) {
			return c;
		}
		for (int i = 0x80; i < 0xA0; i++) {
			if (BY_BYTE[i] == c) {
				return i;
			}
		}
		return -1;
	}

}

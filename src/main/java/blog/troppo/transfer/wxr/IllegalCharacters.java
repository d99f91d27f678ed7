package blog.troppo.transfer.wxr;

/**
 * Carries characters that XML 1.0 forbids, and carriage returns, which a parser would
 * turn into line feeds, through an XML parser: character <code>c</code> travels as
 * U+FFF00 + c, and a genuine U+FFF00 to U+FFF2F behind an escape, U+FFF2F. What cannot be
 * in any text, half a surrogate pair, becomes U+FFFD.
 */
final class IllegalCharacters {

	private static final char HIGH = '\uDBBF';

	private static final char LOW = '\uDF00';

	private static final char NONCHARACTER = LOW + 0x20;

	private static final char ESCAPE = LOW + 0x2F;

	private IllegalCharacters() {
	}

	/**
	 * Whether a character can go to the parser as it is; a surrogate pair must be asked
	 * about as a whole.
	 */
	static boolean isPlain(char c) {
		return (c >= ' ' && c < '\uD800') || c == '\n' || c == '\t' || (c > '\uDFFF' && c < '\uFFFE');
	}

	static void appendEncoded(char c, CharQueue out) {
		if (c < ' ') {
			out.append(HIGH).append((char) (LOW + c));
		}
		else if (c >= '\uFFFE') {
			out.append(HIGH).append((char) (NONCHARACTER + (c - '\uFFFE')));
		}
		else {
			out.append(Character.isSurrogate(c) ? '\uFFFD' : c);
		}
	}

	static void appendEncodedPair(char high, char low, CharQueue out) {
		if (high == HIGH && low >= LOW && low <= ESCAPE) {
			out.append(HIGH).append(ESCAPE);
		}
		out.append(high).append(low);
	}

	static String decode(String text) {
		int at = text.indexOf(HIGH);
		if (at < 0) {
			return text;
		}
		StringBuilder decoded = new StringBuilder(text.length());
		int done = 0;
		while (at >= 0 && at + 1 < text.length()) {
			char low = text.charAt(at + 1);
			decoded.append(text, done, at);
			done = at + 2;
			if (low == ESCAPE) {
				decoded.append(text, done, Math.min(done + 2, text.length()));
				done = Math.min(done + 2, text.length());
			}
			else if (low >= NONCHARACTER && low < ESCAPE) {
				decoded.append((char) ('\uFFFE' + (low - NONCHARACTER)));
			}
			else if (low >= LOW && low < NONCHARACTER) {
				decoded.append((char) (low - LOW));
			}
			else {
				decoded.append(text, at, done);
			}
			at = text.indexOf(HIGH, done);
		}
		return decoded.append(text, done, text.length()).toString();
	}

}

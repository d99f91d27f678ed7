package blog.troppo.transfer.wxr;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8 in which bytes of older texts survive: what is not UTF-8 is read byte by
 * byte as windows-1252, as browsers read Latin-1.
 */
final class LenientUtf8Reader extends Reader {

	private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

	private final InputStream in;

	private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
		.onMalformedInput(CodingErrorAction.REPORT)
		.onUnmappableCharacter(CodingErrorAction.REPORT);

	private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);

	private long repaired;

	private boolean ended;

	LenientUtf8Reader(InputStream in) {
		this.in = in;
	}

	/**
	 * How many bytes were not UTF-8.
	 */
	long repaired() {
		return this.repaired;
	}

	@Override
	public int read(char[] buffer, int offset, int length) throws IOException {
		if (length == 0) {
			return 0;
		}
		CharBuffer chars = CharBuffer.wrap(buffer, offset, length).slice();
		while (true) {
			CoderResult result = this.decoder.decode(this.bytes, chars, this.ended);
			if (result.isMalformed() && chars.remaining() >= result.length()) {
				for (int i = 0; i < result.length(); i++) {
					chars.put(windows1252(this.bytes.get()));
				}
				this.repaired += result.length();
			}
			else if (chars.position() > 0) {
				return chars.position();
			}
			else if (result.isOverflow() || result.isMalformed()) {
				return readOneSlowly(buffer, offset, result);
			}
			else if (this.ended) {
				return -1;
			}
			else {
				fill();
			}
		}
	}

	/**
	 * Room for one character only, but two are needed: parsers do not ask so, and a
	 * surrogate pair cannot be cut here.
	 */
	private int readOneSlowly(char[] buffer, int offset, CoderResult result) throws IOException {
		if (result.isOverflow()) {
			throw new IOException("a reader of UTF-8 must be asked for two characters at least");
		}
		buffer[offset] = windows1252(this.bytes.get());
		this.repaired++;
		return 1;
	}

	private void fill() throws IOException {
		this.bytes.compact();
		int count = this.in.read(this.bytes.array(), this.bytes.position(), this.bytes.remaining());
		this.ended = count < 0;
		this.bytes.position(this.bytes.position() + Math.max(count, 0)).flip();
	}

	/**
	 * The five bytes that windows-1252 leaves free are the control characters of Latin-1.
	 */
	private static char windows1252(byte value) {
		char c = new String(new byte[] { value }, WINDOWS_1252).charAt(0);
		return (c == '\uFFFD') ? (char) (value & 0xFF) : c;
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

}

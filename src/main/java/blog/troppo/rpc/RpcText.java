package blog.troppo.rpc;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The characters of a document: decoded by its byte order mark, its XML declaration, the
 * charset that HTTP tells, or else as UTF-8, and from its first character that is not
 * blank.
 */
final class RpcText {

	private static final Pattern DECLARED = Pattern
		.compile("<\\?xml[^>]{0,200}?encoding\\s{0,9}=\\s{0,9}[\"']([A-Za-z0-9._:-]{1,40})[\"']");

	private static final int SNIFFED = 1024;

	private RpcText() {
	}

	static Reader open(InputStream document, @Nullable Charset http, long mostBytes) throws IOException {
		PushbackInputStream start = new PushbackInputStream(new Bounded(document, mostBytes), SNIFFED);
		byte[] head = start.readNBytes(SNIFFED);
		start.unread(head);
		Reader decoded = new InputStreamReader(start,
				charset(head, http).newDecoder()
					.onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT));
		return withoutBlanks(decoded);
	}

	private static Charset charset(byte[] head, @Nullable Charset http) throws RpcFormatException {
		if (startsWith(head, 0xFE, 0xFF) || startsWith(head, 0, '<', 0)) {
			return StandardCharsets.UTF_16BE;
		}
		if (startsWith(head, 0xFF, 0xFE) || startsWith(head, '<', 0)) {
			return StandardCharsets.UTF_16LE;
		}
		Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
		if (startsWith(head, 0xEF, 0xBB, 0xBF) || !declared.find()) {
			return (startsWith(head, 0xEF, 0xBB, 0xBF) || http == null) ? StandardCharsets.UTF_8 : http;
		}
		try {
			Charset charset = Charset.forName(declared.group(1));
			return charset.canEncode() ? charset : StandardCharsets.UTF_8;
		}
		catch (IllegalArgumentException ex) {
			throw new RpcFormatException("no such encoding: " + declared.group(1), ex);
		}
	}

	private static boolean startsWith(byte[] bytes, int... expected) {
		for (int i = 0; i < expected.length; i++) {
			if (i >= bytes.length || (bytes[i] & 0xFF) != expected[i]) {
				return false;
			}
		}
		return true;
	}

	private static Reader withoutBlanks(Reader text) throws IOException {
		PushbackReader start = new PushbackReader(new BufferedReader(text), 1);
		int c = start.read();
		while (c == '\uFEFF' || c >= 0 && Character.isWhitespace(c)) {
			c = start.read();
		}
		if (c >= 0) {
			start.unread(c);
		}
		return start;
	}

	/** Breaks off a document that is larger than it may be. */
	private static final class Bounded extends FilterInputStream {

		private long left;

		Bounded(InputStream in, long most) {
			super(in);
			this.left = most;
		}

		@Override
		public int read() throws IOException {
			int value = this.in.read();
			count((value < 0) ? 0 : 1);
			return value;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int read = this.in.read(bytes, offset, length);
			count(Math.max(read, 0));
			return read;
		}

		private void count(int read) throws RpcFormatException {
			this.left -= read;
			if (this.left < 0) {
				throw new RpcFormatException("the document is too large");
			}
		}

	}

}

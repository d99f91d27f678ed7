package blog.troppo.transfer.wxr;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import org.jspecify.annotations.Nullable;

/**
 * The characters of an export file: unpacked when it is gzipped, and decoded by its byte
 * order mark, its XML declaration, or else as UTF-8.
 */
final class WxrSource implements AutoCloseable {

	private static final Pattern DECLARED = Pattern
		.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");

	private static final int SNIFFED = 1024;

	private final CountingStream counted;

	private final BufferedReader text;

	private @Nullable LenientUtf8Reader utf8;

	private WxrSource(Path file) throws IOException {
		this.counted = new CountingStream(Files.newInputStream(file));
		try {
			this.text = new BufferedReader(decode(unpack(this.counted)), 1 << 16);
		}
		catch (IOException | RuntimeException ex) {
			this.counted.close();
			throw ex;
		}
	}

	static WxrSource open(Path file) {
		if (Files.isDirectory(file)) {
			throw new WxrException(file + " is a directory; give the export file itself.");
		}
		try {
			return new WxrSource(file);
		}
		catch (NoSuchFileException ex) {
			throw new WxrException("There is no file " + file + ".", ex);
		}
		catch (IOException ex) {
			throw WxrException.reading(ex, 1);
		}
	}

	BufferedReader text() {
		return this.text;
	}

	/**
	 * How many bytes of the file have been read, packed as it may be.
	 */
	long position() {
		return this.counted.count;
	}

	long repairedBytes() {
		return (this.utf8 != null) ? this.utf8.repaired() : 0;
	}

	private static InputStream unpack(InputStream in) throws IOException {
		PushbackInputStream start = new PushbackInputStream(in, SNIFFED);
		byte[] magic = start.readNBytes(4);
		start.unread(magic);
		if (startsWith(magic, 0x1F, 0x8B)) {
			return new GZIPInputStream(start, 1 << 16);
		}
		if (startsWith(magic, 'P', 'K', 3, 4)) {
			throw new WxrException("The file is a ZIP archive: unpack it and import the .xml files in it one by one.");
		}
		return start;
	}

	private Reader decode(InputStream in) throws IOException {
		PushbackInputStream start = new PushbackInputStream(in, SNIFFED);
		byte[] head = start.readNBytes(SNIFFED);
		Charset charset = charsetOf(head);
		int mark = lengthOfMark(head);
		start.unread(head, mark, head.length - mark);
		if (!charset.equals(StandardCharsets.UTF_8)) {
			return new InputStreamReader(start, charset);
		}
		LenientUtf8Reader lenient = new LenientUtf8Reader(start);
		this.utf8 = lenient;
		return lenient;
	}

	private static Charset charsetOf(byte[] head) {
		if (startsWith(head, 0xFE, 0xFF) || startsWith(head, 0, '<', 0)) {
			return StandardCharsets.UTF_16BE;
		}
		if (startsWith(head, 0xFF, 0xFE) || startsWith(head, '<', 0)) {
			return StandardCharsets.UTF_16LE;
		}
		if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
			return StandardCharsets.UTF_8;
		}
		Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
		if (!declared.find() || declared.group(1).regionMatches(true, 0, "utf", 0, 3)) {
			return StandardCharsets.UTF_8;
		}
		try {
			Charset charset = Charset.forName(declared.group(1));
			return charset.equals(StandardCharsets.ISO_8859_1) ? Charset.forName("windows-1252") : charset;
		}
		catch (IllegalArgumentException ex) {
			return StandardCharsets.UTF_8;
		}
	}

	private static int lengthOfMark(byte[] head) {
		if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
			return 3;
		}
		return (startsWith(head, 0xFE, 0xFF) || startsWith(head, 0xFF, 0xFE)) ? 2 : 0;
	}

	private static boolean startsWith(byte[] bytes, int... expected) {
		if (bytes.length < expected.length) {
			return false;
		}
		for (int i = 0; i < expected.length; i++) {
			if ((bytes[i] & 0xFF) != expected[i]) {
				return false;
			}
		}
		return true;
	}

	@Override
	public void close() {
		try {
			this.text.close();
		}
		catch (IOException ex) {
			throw new WxrException("Cannot close the file: " + ex.getMessage(), ex);
		}
	}

	private static final class CountingStream extends InputStream {

		private final InputStream in;

		private volatile long count;

		CountingStream(InputStream in) {
			this.in = in;
		}

		@Override
		public int read() throws IOException {
			int value = this.in.read();
			this.count = this.count + ((value < 0) ? 0 : 1);
			return value;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int read = this.in.read(bytes, offset, length);
			this.count = this.count + Math.max(read, 0);
			return read;
		}

		@Override
		public void close() throws IOException {
			this.in.close();
		}

	}

}

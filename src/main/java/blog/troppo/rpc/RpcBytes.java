package blog.troppo.rpc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

/**
 * The bytes of a {@code base64} value. Few are held in memory; many, such as an upload,
 * lie in a temporary file, which goes when the call is closed.
 */
public final class RpcBytes {

	private final byte[] held;

	private final @Nullable Path file;

	private final long size;

	private RpcBytes(byte[] held, @Nullable Path file, long size) {
		this.held = held;
		this.file = file;
		this.size = size;
	}

	public static RpcBytes of(byte[] bytes) {
		return new RpcBytes(bytes.clone(), null, bytes.length);
	}

	public long size() {
		return this.size;
	}

	public InputStream open() throws IOException {
		return (this.file != null) ? Files.newInputStream(this.file) : new ByteArrayInputStream(this.held);
	}

	void discard() throws IOException {
		if (this.file != null) {
			Files.deleteIfExists(this.file);
		}
	}

	/**
	 * Takes base64 piece by piece. What is no digit of it is passed over, as PHP does:
	 * clients break lines and leave out the padding.
	 */
	static final class Decoder {

		static final int MOST_HELD = 1 << 16;

		private static final int CHUNK = 1 << 12;

		private final byte[] digits = new byte[CHUNK];

		private final byte[] decoded = new byte[CHUNK / 4 * 3];

		private final ByteArrayOutputStream held = new ByteArrayOutputStream();

		private int count;

		private long size;

		private @Nullable Path file;

		private @Nullable OutputStream out;

		void add(char[] text, int offset, int length) throws IOException {
			for (int i = offset; i < offset + length; i++) {
				char c = text[i];
				if (c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '/') {
					this.digits[this.count++] = (byte) c;
					if (this.count == CHUNK) {
						flush();
					}
				}
			}
		}

		RpcBytes finish() throws IOException {
			if (this.count % 4 == 1) {
				this.count--;
			}
			flush();
			if (this.out != null) {
				this.out.close();
			}
			return new RpcBytes(this.held.toByteArray(), this.file, this.size);
		}

		/** Leaves nothing behind of a document that breaks off. */
		void discard() throws IOException {
			if (this.out != null && this.file != null) {
				this.out.close();
				Files.deleteIfExists(this.file);
			}
		}

		private void flush() throws IOException {
			byte[] encoded = (this.count == CHUNK) ? this.digits : Arrays.copyOf(this.digits, this.count);
			int length = Base64.getDecoder().decode(encoded, this.decoded);
			this.count = 0;
			this.size += length;
			if (this.out == null && this.size > MOST_HELD) {
				this.file = Files.createTempFile("troppo-rpc", ".upload");
				this.out = Files.newOutputStream(this.file);
				this.held.writeTo(this.out);
				this.held.reset();
			}
			((this.out != null) ? this.out : this.held).write(this.decoded, 0, length);
		}

	}

}

package blog.troppo.operations.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The last block of an archive: the SHA-256 of every byte before it. Tar's programs do
 * not look that far; a backup without it is not whole, and one with a changed byte,
 * wherever that is, does not fit it.
 */
final class Seal {

	static final int LENGTH = 512;

	private static final String WORDS = "Troppo backup, SHA-256 of all before: ";

	private Seal() {
	}

	static byte[] of(MessageDigest digest) {
		byte[] block = new byte[LENGTH];
		Arrays.fill(block, (byte) '\n');
		byte[] text = (WORDS + HexFormat.of().formatHex(digest.digest())).getBytes(StandardCharsets.US_ASCII);
		System.arraycopy(text, 0, block, 0, text.length);
		return block;
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Writes the seal when the archive is whole. */
	static final class Output extends FilterOutputStream {

		private final MessageDigest digest = sha256();

		Output(OutputStream out) {
			super(out);
		}

		@Override
		public void write(int one) throws IOException {
			write(new byte[] { (byte) one }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			this.digest.update(bytes, offset, length);
			this.out.write(bytes, offset, length);
		}

		void seal() throws IOException {
			this.out.write(of(this.digest));
			this.out.flush();
		}

	}

	/** Gives what is before the seal, and at its end fails unless that fits. */
	static final class Input extends InputStream {

		private final MessageDigest digest = sha256();

		private final InputStream in;

		private final byte[] window = new byte[(1 << 16) + LENGTH];

		private int start;

		private int end;

		private boolean checked;

		Input(InputStream in) {
			this.in = in;
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			if (length == 0) {
				return 0;
			}
			fill();
			int ready = Math.min(length, this.end - this.start - LENGTH);
			if (ready <= 0) {
				check();
				return -1;
			}
			System.arraycopy(this.window, this.start, bytes, offset, ready);
			this.digest.update(this.window, this.start, ready);
			this.start += ready;
			return ready;
		}

		/** So that more is there than a seal, unless that is all there is. */
		private void fill() throws IOException {
			while (this.end - this.start <= LENGTH) {
				System.arraycopy(this.window, this.start, this.window, 0, this.end - this.start);
				this.end -= this.start;
				this.start = 0;
				int count = this.in.read(this.window, this.end, this.window.length - this.end);
				if (count < 0) {
					return;
				}
				this.end += count;
			}
		}

		private void check() throws IOException {
			if (this.checked) {
				return;
			}
			byte[] last = Arrays.copyOfRange(this.window, this.start, this.end);
			byte[] words = WORDS.getBytes(StandardCharsets.US_ASCII);
			if (last.length < LENGTH || !Arrays.equals(last, 0, words.length, words, 0, words.length)) {
				throw new DamagedArchiveException("it ends early, so it was not written to its end or is cut off");
			}
			if (!Arrays.equals(last, of(this.digest))) {
				throw new DamagedArchiveException("its bytes are not those that were written");
			}
			this.checked = true;
		}

		@Override
		public void close() throws IOException {
			this.in.close();
		}

	}

}

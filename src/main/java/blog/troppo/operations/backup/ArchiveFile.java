package blog.troppo.operations.backup;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.regex.Pattern;

import blog.troppo.operations.CannotProceedException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.jspecify.annotations.Nullable;

/**
 * An archive that lies there, read from front to back as often as needed, and nothing
 * beyond the part at hand kept in memory.
 *
 * @param passphrase for one that is encrypted
 */
record ArchiveFile(Path file, @Nullable String passphrase) {

	/** Where a part may be unpacked to is said by its name, so it leads nowhere else. */
	private static final Pattern NAME = Pattern.compile("(?s)(?!.*(?:^|/)\\.{0,2}(?:/|$))[^\\x00]+");

	/**
	 * The first byte of an OpenPGP message with a passphrase, in its old and new form.
	 */
	private static final int OPENPGP = 0x8c;

	private static final int OPENPGP_NEW = 0xc3;

	/** Takes the parts in the order in which they were written. */
	interface Parts {

		void take(String name, long size, InputStream content) throws IOException;

	}

	/** Reads all of it, and fails unless each byte is the one that was written. */
	void verify(Parts parts) throws IOException {
		Path sums = Files.createTempFile("troppo-verify", ".sums");
		try {
			try (OutputStream noted = Files.newOutputStream(sums)) {
				boolean[] whole = new boolean[1];
				read((name, size, content) -> {
					if (name.equals(ArchiveWriter.SUMS)) {
						compare(sums, content);
						whole[0] = true;
						return;
					}
					MessageDigest digest = Seal.sha256();
					InputStream digesting = new DigestInputStream(content, digest);
					parts.take(name, size, digesting);
					digesting.transferTo(OutputStream.nullOutputStream());
					noted.write(ArchiveWriter.line(digest.digest(), name));
				});
				if (!whole[0]) {
					throw new DamagedArchiveException("it holds no list of sums");
				}
			}
		}
		finally {
			Files.delete(sums);
		}
	}

	/** The first that differs is named. No more is read of a line than it should have. */
	private static void compare(Path found, InputStream listed) throws IOException {
		try (BufferedReader sums = Files.newBufferedReader(found)) {
			for (String line = sums.readLine(); line != null; line = sums.readLine()) {
				byte[] wanted = (line + "\n").getBytes(StandardCharsets.UTF_8);
				if (!Arrays.equals(wanted, listed.readNBytes(wanted.length))) {
					throw new DamagedArchiveException(line.substring(66) + " is not what was written");
				}
			}
			if (listed.read() >= 0) {
				throw new DamagedArchiveException("not all of its files are there");
			}
		}
	}

	/** Reads it without looking at the sums; the seal is looked at. */
	void read(Parts parts) throws IOException {
		try (InputStream in = open(); Seal.Input sealed = new Seal.Input(in)) {
			Heads heads = new Heads(sealed);
			TarArchiveInputStream tar = new TarArchiveInputStream(heads, StandardCharsets.UTF_8.name());
			for (TarArchiveEntry entry = heads.next(tar); entry != null; entry = heads.next(tar)) {
				if (entry.getLinkFlag() != TarConstants.LF_NORMAL || entry.isSparse()
						|| !NAME.matcher(entry.getName()).matches()) {
					throw new DamagedArchiveException("no backup holds anything like " + entry.getName());
				}
				parts.take(entry.getName(), entry.getSize(), tar);
				tar.transferTo(OutputStream.nullOutputStream());
			}
			sealed.transferTo(OutputStream.nullOutputStream());
		}
		catch (NoSuchFileException ex) {
			throw new CannotProceedException("There is no file " + this.file, ex);
		}
	}

	/** Between two parts only a name is read, and none takes all of the memory. */
	private static final class Heads extends FilterInputStream {

		private static final long LONGEST = 1 << 17;

		private long left = Long.MAX_VALUE;

		Heads(InputStream in) {
			super(in);
		}

		@Nullable TarArchiveEntry next(TarArchiveInputStream tar) throws IOException {
			this.left = LONGEST;
			TarArchiveEntry entry = tar.getNextEntry();
			this.left = Long.MAX_VALUE;
			return entry;
		}

		@Override
		public int read() throws IOException {
			return count(super.read(), 1);
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int count = super.read(bytes, offset, length);
			return count(count, count);
		}

		private int count(int read, int bytes) throws IOException {
			this.left -= (read < 0) ? 0 : bytes;
			if (this.left < 0) {
				throw new DamagedArchiveException("no backup holds anything of so long a name");
			}
			return read;
		}

	}

	private InputStream open() throws IOException {
		BufferedInputStream in = new BufferedInputStream(Files.newInputStream(this.file), 1 << 16);
		in.mark(1);
		int first = in.read();
		in.reset();
		if (first != OPENPGP && first != OPENPGP_NEW) {
			return in;
		}
		if (this.passphrase == null) {
			in.close();
			throw new LockedArchiveException(
					"The backup is encrypted: give --passphrase-file FILE or set TROPPO_BACKUP_PASSPHRASE", null);
		}
		return Encryption.decrypt(in, this.passphrase);
	}

}

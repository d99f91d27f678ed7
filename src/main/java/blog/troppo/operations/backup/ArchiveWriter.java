package blog.troppo.operations.backup;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * Writes an archive from front to back: a plain tar whose last file, {@code SHA256SUMS},
 * is read by {@code sha256sum --check}, and after it the {@link Seal}. The sums wait in a
 * file of their own, however many there are.
 */
final class ArchiveWriter implements Closeable {

	static final String SUMS = "SHA256SUMS";

	private final Seal.Output sealed;

	private final TarArchiveOutputStream tar;

	private final Path sums;

	private final OutputStream sumsOut;

	ArchiveWriter(OutputStream out) throws IOException {
		this.sealed = new Seal.Output(new BufferedOutputStream(out, 1 << 16));
		this.tar = new TarArchiveOutputStream(this.sealed, StandardCharsets.UTF_8.name());
		this.tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
		this.tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
		this.tar.setAddPaxHeadersForNonAsciiNames(true);
		this.sums = Files.createTempFile("troppo-backup", ".sums");
		this.sumsOut = new BufferedOutputStream(Files.newOutputStream(this.sums));
	}

	void add(String name, byte[] content) throws IOException {
		put(name, content.length, System.currentTimeMillis());
		this.tar.write(content);
		this.tar.closeArchiveEntry();
		note(name, Seal.sha256().digest(content));
	}

	/**
	 * @return its length
	 */
	long add(String name, Path file) throws IOException {
		long size = Files.size(file);
		MessageDigest digest = Seal.sha256();
		put(name, size, Files.getLastModifiedTime(file).toMillis());
		try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
			in.transferTo(this.tar);
		}
		this.tar.closeArchiveEntry();
		note(name, digest.digest());
		return size;
	}

	private void put(String name, long size, long modified) throws IOException {
		TarArchiveEntry entry = new TarArchiveEntry(name);
		entry.setSize(size);
		entry.setModTime(modified);
		entry.setMode(0100600);
		this.tar.putArchiveEntry(entry);
	}

	private void note(String name, byte[] digest) throws IOException {
		this.sumsOut.write(line(digest, name));
	}

	/** As {@code sha256sum} writes it; what would break a line is written out. */
	static byte[] line(byte[] digest, String name) {
		String escaped = name.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
		String mark = escaped.equals(name) ? "" : "\\";
		String line = mark + HexFormat.of().formatHex(digest) + "  " + escaped + "\n";
		return line.getBytes(StandardCharsets.UTF_8);
	}

	/** Only what is finished is a backup. */
	void finish() throws IOException {
		this.sumsOut.close();
		put(SUMS, Files.size(this.sums), System.currentTimeMillis());
		Files.copy(this.sums, this.tar);
		this.tar.closeArchiveEntry();
		this.tar.finish();
		this.tar.flush();
		this.sealed.seal();
	}

	@Override
	public void close() throws IOException {
		this.sumsOut.close();
		Files.deleteIfExists(this.sums);
	}

}

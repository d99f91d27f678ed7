package blog.troppo.operations.postgres;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * Copies the files of a running server, which changes them meanwhile: replaying the log
 * from where the copy began sets them right.
 */
record BaseBackup(Path cluster, Statement statement, InstantSource clock) {

	/** What a server makes anew; PostgreSQL's documentation names them. */
	private static final Set<String> EMPTIED = Set.of("pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial",
			"pg_snapshots", "pg_stat_tmp", "pg_subtrans");

	private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init",
			"backup_label", "tablespace_map", "recovery.signal", "standby.signal");

	/** Answers when the log that it needs is in the archive as well. */
	WalArchive.Base write(Path file, WalArchive archive) throws IOException, SQLException {
		String segment = ContinuousArchiving.ask(this.statement,
				"select pg_walfile_name(pg_backup_start('troppo', fast => true))");
		try (OutputStream out = Files.newOutputStream(file);
				TarArchiveOutputStream tar = new TarArchiveOutputStream(
						new GZIPOutputStream(new BufferedOutputStream(out, 1 << 16)), StandardCharsets.UTF_8.name())) {
			tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
			tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
			Files.walkFileTree(this.cluster, new Copier(tar));
			// the label is what makes a server replay from the copy's beginning
			byte[] label = ContinuousArchiving.ask(this.statement, "select labelfile from pg_backup_stop()")
				.getBytes(StandardCharsets.UTF_8);
			put(tar, "backup_label", label.length);
			tar.write(label);
			tar.closeArchiveEntry();
			tar.finish();
		}
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
		Instant usable = this.clock.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
		return new WalArchive.Base(archive.base(usable, segment), usable, segment);
	}

	private static void put(TarArchiveOutputStream tar, String name, long size) throws IOException {
		TarArchiveEntry entry = new TarArchiveEntry(name);
		entry.setSize(size);
		tar.putArchiveEntry(entry);
	}

	private final class Copier extends SimpleFileVisitor<Path> {

		private final TarArchiveOutputStream tar;

		private Copier(TarArchiveOutputStream tar) {
			this.tar = tar;
		}

		@Override
		public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
			String name = name(folder);
			if (folder.getFileName().toString().startsWith("pgsql_tmp")) {
				return FileVisitResult.SKIP_SUBTREE;
			}
			if (!name.isEmpty()) {
				this.tar.putArchiveEntry(new TarArchiveEntry(name + "/"));
				this.tar.closeArchiveEntry();
			}
			return EMPTIED.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
			if (!LEFT_OUT.contains(file.getFileName().toString())) {
				try (InputStream in = Files.newInputStream(file)) {
					copy(in, name(file), Files.size(file));
				}
				catch (NoSuchFileException ex) {
					// a table that was dropped just now: the log has that
				}
			}
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFileFailed(Path file, IOException ex) throws IOException {
			if (ex instanceof NoSuchFileException) {
				return FileVisitResult.CONTINUE;
			}
			throw ex;
		}

		private String name(Path file) {
			return BaseBackup.this.cluster.relativize(file).toString();
		}

		/** So many bytes as it had, though it grows or shrinks meanwhile. */
		private void copy(InputStream in, String name, long size) throws IOException {
			put(this.tar, name, size);
			byte[] buffer = new byte[1 << 16];
			long left = size;
			while (left > 0) {
				int wanted = (int) Math.min(left, buffer.length);
				int read = in.readNBytes(buffer, 0, wanted);
				java.util.Arrays.fill(buffer, read, wanted, (byte) 0);
				this.tar.write(buffer, 0, wanted);
				left -= wanted;
			}
			this.tar.closeArchiveEntry();
		}

	}

}

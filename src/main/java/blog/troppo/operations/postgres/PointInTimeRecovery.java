package blog.troppo.operations.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

import blog.troppo.kept.SavedAnswers;
import blog.troppo.operations.CannotProceedException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Makes the embedded database what it was at a moment: unpacks a base backup beside it,
 * lets a server replay the log on it, and exchanges the two at the end.
 */
public final class PointInTimeRecovery {

	private static final String SETTINGS = "postgresql.auto.conf";

	/** At this hour of its start the server knows no names of time zones. */
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS'+00'")
		.withZone(ZoneOffset.UTC);

	/** A server that is being tried out must not write into the archive. */
	private static final String NO_ARCHIVE = "archive_command = 'true'\n";

	private final PostgresFolder folder;

	private final PostgresPrograms programs;

	private final RunAs runAs;

	PointInTimeRecovery(PostgresFolder folder, PostgresPrograms programs, RunAs runAs) {
		this.folder = folder;
		this.programs = programs;
		this.runAs = runAs;
	}

	/** Whether a database would be replaced. */
	public static boolean isOccupied(Path data) {
		return Files.exists(data.resolve("postgres/cluster"));
	}

	/**
	 * The database that was there stays beside, as {@code cluster-before-recovery}.
	 * @param moment or nothing, for all that the archive has
	 * @return the base backup that it was made of
	 */
	public static Path recover(Path data, Path backups, Optional<Instant> moment) {
		PostgresFolder folder = PostgresFolder.in(data);
		try (FolderLock _ = FolderLock.take(folder)) {
			if (new ServerUsers(folder).anyone() || PostmasterFile.living(folder.cluster()).isPresent()) {
				throw new CannotProceedException("The database in " + data + " is in use: stop troppo serve first");
			}
			WalArchive.Base base = choose(WalArchive.bases(backups), backups, moment);
			RunAs runAs = RunAs.ownerOf(folder.root());
			PointInTimeRecovery recovery = new PointInTimeRecovery(folder, PostgresPrograms.in(folder), runAs);
			recovery.recover(base, moment);
			return base.file();
		}
		catch (IOException ex) {
			throw new CannotProceedException("The database cannot be recovered (" + PostgresFolder.reason(ex)
					+ "): what was there is untouched; see to space and permissions", ex);
		}
	}

	private static WalArchive.Base choose(List<WalArchive.Base> newestFirst, Path backups, Optional<Instant> moment) {
		if (newestFirst.isEmpty()) {
			throw new CannotProceedException("There is no base backup in " + backups
					+ ": they are made with troppo.backup.point-in-time=true, with each backup of the schedule");
		}
		return newestFirst.stream()
			.filter((base) -> moment.isEmpty() || !base.usable().isAfter(moment.get()))
			.findFirst()
			.orElseThrow(() -> new CannotProceedException(
					"The oldest moment that can be had is " + newestFirst.getLast().usable()));
	}

	private void recover(WalArchive.Base base, Optional<Instant> moment) throws IOException {
		PostgresFolder draft = unpack(base.file(), "recovering");
		try {
			Path settings = draft.cluster().resolve(SETTINGS);
			String before = Files.readString(settings);
			replay(draft, base.archive(),
					moment
						.map((time) -> "recovery_target_time = '" + TIME.format(time)
								+ "'\nrecovery_target_action = 'promote'\n")
						.orElse(""));
			Files.writeString(settings, before);
			exchange(draft);
		}
		finally {
			PostgresFolder.delete(draft.root());
		}
	}

	/**
	 * The next start gives it a password of its own, and answers nobody with pages of the
	 * one before.
	 */
	private void exchange(PostgresFolder draft) throws IOException {
		SavedAnswers.discard(Objects.requireNonNull(this.folder.root().getParent()));
		Path old = this.folder.root().resolve("cluster-before-recovery");
		if (Files.exists(this.folder.cluster())) {
			PostgresFolder.delete(old);
			Files.move(this.folder.cluster(), old, StandardCopyOption.ATOMIC_MOVE);
		}
		Files.deleteIfExists(this.folder.secret());
		Files.move(draft.cluster(), this.folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
	}

	/** Recovers to the log's end in a folder that is gone afterwards. */
	void tryOut(Path base, WalArchive archive) throws IOException {
		PostgresFolder draft = unpack(base, "trial");
		try {
			replay(draft, archive, NO_ARCHIVE);
		}
		finally {
			PostgresFolder.delete(draft.root());
		}
	}

	/** Answers when a server came to the end of its recovery and was stopped in order. */
	private void replay(PostgresFolder draft, WalArchive archive, String more) throws IOException {
		Files.writeString(draft.cluster().resolve(SETTINGS),
				"hot_standby = off\nrestore_command = '" + archive.restoreCommand().replace("'", "''") + "'\n" + more,
				StandardOpenOption.APPEND);
		draft.write(draft.cluster().resolve("recovery.signal"), "");
		PostgresServer server = new PostgresServer(draft, this.programs, this.runAs);
		try {
			server.start();
		}
		catch (CannotProceedException ex) {
			throw new CannotProceedException(why(draft, String.valueOf(ex.getMessage())), ex);
		}
		finally {
			server.stop();
		}
	}

	private static String why(PostgresFolder draft, String said) throws IOException {
		List<String> log = Files.readAllLines(draft.log());
		if (log.stream().anyMatch((line) -> line.contains("recovery ended before configured recovery target"))) {
			String last = log.stream()
				.filter((line) -> line.contains("last completed transaction was at log time "))
				.map((line) -> line.replaceFirst("^.*at log time ", ""))
				.reduce("unknown", (earlier, later) -> later);
			return "The archive ends before that moment; the last change in it is of " + last
					+ ". --moment latest takes all there is; nothing was changed";
		}
		return "The database cannot be recovered (" + said + "); nothing was changed";
	}

	private PostgresFolder unpack(Path base, String name) throws IOException {
		Path root = this.folder.root().resolve(name);
		PostgresFolder.delete(root);
		PostgresFolder draft = new PostgresFolder(root);
		Files.createDirectories(draft.cluster());
		Files.createDirectories(draft.users());
		own(root);
		own(draft.cluster());
		// a secret that is there keeps the start from setting one, which it could not yet
		draft.write(draft.secret(), "unused\n");
		try (TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(base)))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				unpack(tar, entry, draft.cluster());
			}
		}
		catch (IOException ex) {
			PostgresFolder.delete(root);
			throw new IOException(base.getFileName() + " cannot be unpacked: " + PostgresFolder.reason(ex), ex);
		}
		return draft;
	}

	private void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path cluster) throws IOException {
		Path file = cluster.resolve(entry.getName()).normalize();
		if (!file.startsWith(cluster)) {
			throw new IOException("it reaches outside of its folder: " + entry.getName());
		}
		if (entry.isDirectory()) {
			Files.createDirectories(file);
		}
		else {
			Files.copy(tar, file);
		}
		own(file);
	}

	/** PostgreSQL wants its files to be its user's, and nobody else's. */
	private void own(Path file) throws IOException {
		PostgresFolder.closeToOthers(file);
		RunAs.giveToOwnerOf(this.folder.root(), file);
	}

}

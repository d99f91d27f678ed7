package blog.troppo.operations.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import blog.troppo.operations.CannotProceedException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Puts a saved blog in place. Until the last step, which is one transaction and a few
 * renames, everything is made beside what is there: in a schema and in folders of its
 * own.
 */
public final class Restore {

	/** What an archive may say of itself; the largest blogs say some thousands. */
	private static final int LONGEST = 4 << 20;

	private final DatabasePlace database;

	private final Folders folders;

	public Restore(JdbcConnectionDetails database, Path data) {
		this.database = new DatabasePlace(database);
		this.folders = new Folders(data);
	}

	/**
	 * Reads the whole archive, and fails unless each byte is the one that was written.
	 */
	public static BackupSummary verify(Path file, @Nullable String passphrase) {
		return check(new ArchiveFile(file, passphrase), Weight.ANY).summary();
	}

	private record Checked(ArchiveFile archive, Contents contents, Totals totals) {

		BackupSummary summary() {
			return BackupSummary.of(this.contents, this.totals);
		}

	}

	private static Checked check(ArchiveFile archive, Weight weight) {
		AtomicReference<@Nullable Contents> contents = new AtomicReference<>();
		AtomicReference<@Nullable Totals> totals = new AtomicReference<>();
		try {
			archive.verify((name, size, content) -> {
				if (name.equals(Backup.CONTENTS)) {
					contents.set(Backup.JSON.readValue(words(content), Contents.class));
				}
				else if (contents.get() == null) {
					throw new DamagedArchiveException("it does not begin like a backup");
				}
				else if (name.equals(Backup.TOTALS)) {
					totals.set(Backup.JSON.readValue(words(content), Totals.class));
				}
				else {
					weight.add(name, size, content);
				}
			});
			if (totals.get() == null) {
				throw new DamagedArchiveException("it holds no totals");
			}
		}
		catch (IOException | tools.jackson.core.JacksonException ex) {
			throw damaged(archive, ex);
		}
		Contents found = Objects.requireNonNull(contents.get());
		if (found.format() != Contents.FORMAT) {
			throw new CannotProceedException(
					"The backup was written by a newer Troppo (" + found.troppo() + "): restore it with that one");
		}
		return new Checked(archive, found, Objects.requireNonNull(totals.get()));
	}

	private static byte[] words(InputStream content) throws IOException {
		byte[] words = content.readNBytes(LONGEST);
		if (content.read() >= 0) {
			throw new DamagedArchiveException("its list of contents is too long");
		}
		return words;
	}

	private static CannotProceedException damaged(ArchiveFile archive, Exception why) {
		return new CannotProceedException(
				archive.file() + " is not a whole backup: " + ((why instanceof DamagedArchiveException)
						? why.getMessage() : "it cannot be read (" + why + ")") + "; nothing was changed. Take another",
				why);
	}

	/** The address of the blog that is there; empty when nothing would be lost. */
	public String occupant() {
		try (Connection connection = this.database.connect()) {
			if (DatabasePlace.is(connection, "select to_regclass('settings') is not null")) {
				String home = String.join("",
						DatabasePlace.list(connection, "select value from settings where name = 'home'"));
				if (!home.isEmpty()) {
					return home;
				}
			}
			return this.folders.holdUploads() ? "uploads" : "";
		}
		catch (SQLException | IOException ex) {
			throw failed(ex);
		}
	}

	/** Replaces whatever is there; nobody may use it meanwhile. */
	public BackupSummary restore(Path file, @Nullable String passphrase) {
		Checked checked = check(new ArchiveFile(file, passphrase), Weight.ANY);
		try (ScratchSchema scratch = ScratchSchema.open(this.database)) {
			scratch.refuseCompany();
			fill(scratch, checked, true);
			this.folders.exchange();
			putInPlace(scratch);
			this.folders.discardOld();
			return checked.summary();
		}
		catch (SQLException | IOException ex) {
			throw failed(ex);
		}
		finally {
			discardDrafts();
		}
	}

	private void putInPlace(ScratchSchema scratch) throws SQLException, IOException {
		boolean done = false;
		try {
			scratch.putInPlace();
			done = true;
		}
		finally {
			if (!done) {
				this.folders.changeBack();
			}
		}
	}

	private void discardDrafts() {
		try {
			this.folders.discardDrafts();
		}
		catch (IOException ex) {
			throw failed(ex);
		}
	}

	/**
	 * Restores it into a schema of its own beside the blog, which goes on, looks whether
	 * all is there, and throws that schema away.
	 */
	public RestoreTrial tryOut(Path file, @Nullable String passphrase) {
		return tryOut(file, passphrase, Weight.ANY);
	}

	/**
	 * The same of one that came from elsewhere.
	 * @param room how many bytes it may have when it is unpacked
	 */
	public RestoreTrial tryOut(Path file, @Nullable String passphrase, long room) {
		return tryOut(file, passphrase, new Weight(room));
	}

	private RestoreTrial tryOut(Path file, @Nullable String passphrase, Weight weight) {
		Checked checked = check(new ArchiveFile(file, passphrase), weight);
		try (ScratchSchema scratch = ScratchSchema.open(this.database)) {
			List<String> migrated = fill(scratch, checked, false);
			return new RestoreTrial(checked.summary(), migrated);
		}
		catch (SQLException | IOException ex) {
			throw failed(ex);
		}
	}

	private List<String> fill(ScratchSchema scratch, Checked checked, boolean withFiles)
			throws SQLException, IOException {
		scratch.migrateTo(checked.contents());
		if (withFiles) {
			this.folders.beginDrafts();
		}
		try (DatabaseLoad load = scratch.load(checked.contents())) {
			checked.archive().read((name, size, content) -> take(name, content, load, withFiles));
			load.finish(checked.totals());
		}
		return scratch.migrate();
	}

	private void take(String name, InputStream content, DatabaseLoad load, boolean withFiles) throws IOException {
		if (name.startsWith(DatabaseDump.FOLDER)) {
			load.take(name, content);
		}
		else if (withFiles && name.startsWith(Folders.PREFIX)) {
			this.folders.draft(name, content);
		}
	}

	private static CannotProceedException failed(Exception why) {
		return new CannotProceedException("The backup could not be restored ("
				+ String.valueOf(why.getMessage()).lines().findFirst().orElse("") + "); what was there is as it was",
				why);
	}

}

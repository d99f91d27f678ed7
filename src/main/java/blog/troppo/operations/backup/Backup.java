package blog.troppo.operations.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import blog.troppo.operations.CannotProceedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Saves a blog, which may be served meanwhile: the database as it is at one moment, and
 * the files.
 */
public final class Backup {

	static final String CONTENTS = "troppo-backup.json";

	static final String TOTALS = "totals.json";

	static final JsonMapper JSON = JsonMapper.builder().build();

	private final DatabasePlace database;

	private final Folders folders;

	private final InstantSource clock;

	public Backup(JdbcConnectionDetails database, Path data, InstantSource clock) {
		this(new DatabasePlace(database), new Folders(data), clock);
	}

	private Backup(DatabasePlace database, Folders folders, InstantSource clock) {
		this.database = database;
		this.folders = folders;
		this.clock = clock;
	}

	/** The file is there when it is whole, and may be read by its owner only. */
	public BackupSummary save(Path file, @Nullable String passphrase) {
		Path target = file.toAbsolutePath();
		try {
			Path part = Files.createTempFile(Objects.requireNonNull(target.getParent()),
					"." + target.getFileName() + ".", ".part");
			try {
				BackupSummary summary = save(Files.newOutputStream(part), passphrase);
				try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
					channel.force(true);
				}
				Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
				return summary;
			}
			finally {
				Files.deleteIfExists(part);
			}
		}
		catch (IOException ex) {
			throw cannotWrite(file.toString(), ex);
		}
	}

	/** Without the files, for a trial. */
	public BackupSummary saveDatabase(Path file) {
		return new Backup(this.database, new Folders(file.resolveSibling("no-files")), this.clock).save(file, null);
	}

	/** Closes the stream, too. */
	public BackupSummary save(OutputStream to, @Nullable String passphrase) {
		try (OutputStream out = (passphrase != null) ? Encryption.encrypt(to, passphrase) : to;
				ArchiveWriter archive = new ArchiveWriter(out);
				Connection connection = this.database.connect()) {
			DatabaseDump dump = new DatabaseDump(connection);
			Contents contents = dump.contents(version(), this.clock.instant());
			archive.add(CONTENTS, JSON.writeValueAsBytes(contents));
			Map<String, Long> rows = new LinkedHashMap<>();
			for (Contents.Table table : contents.tables()) {
				rows.put(table.name(), dump.write(table, archive));
			}
			Folders.Sum files = this.folders.write(archive);
			Totals totals = new Totals(rows, files.files(), files.bytes());
			archive.add(TOTALS, JSON.writeValueAsBytes(totals));
			archive.finish();
			return BackupSummary.of(contents, totals);
		}
		catch (IOException ex) {
			throw cannotWrite("it", ex);
		}
		catch (SQLException ex) {
			throw new CannotProceedException("The database could not be read for the backup: " + ex.getMessage(), ex);
		}
	}

	static String version() {
		return Objects.requireNonNullElse(Backup.class.getPackage().getImplementationVersion(), "(from the sources)");
	}

	private static CannotProceedException cannotWrite(String what, IOException problem) {
		return new CannotProceedException(
				"The backup could not be written (" + problem + "): see to the folder, its space and its permissions");
	}

}

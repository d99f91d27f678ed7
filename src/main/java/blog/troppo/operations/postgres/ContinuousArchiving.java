package blog.troppo.operations.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import blog.troppo.operations.CannotProceedException;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The embedded database's write-ahead log is carried to the folder of the backups while
 * the blog is served, a minute late at most. With a base backup of each day the blog can
 * be had as it was at any moment since the oldest of them.
 */
public final class ContinuousArchiving {

	/** A segment that is not full is carried away when it is so many seconds old. */
	private static final int AT_MOST_LATE = 60;

	private final EmbeddedPostgres server;

	private final Path backups;

	private ContinuousArchiving(EmbeddedPostgres server, Path backups) {
		this.server = server;
		this.backups = backups;
	}

	/** Only the embedded database's log is ours to archive. */
	public static Optional<ContinuousArchiving> of(JdbcConnectionDetails database, Path backups) {
		return (database instanceof EmbeddedDatabase embedded) ? Optional.of(of(embedded.server(), backups))
				: Optional.empty();
	}

	static ContinuousArchiving of(EmbeddedPostgres server, Path backups) {
		return new ContinuousArchiving(server, backups);
	}

	/** The database remembers it over restarts. */
	public void switchOn() {
		with((statement) -> {
			WalArchive archive = archive(statement);
			Files.createDirectories(archive.folder());
			PostgresFolder.closeToOthers(archive.folder());
			this.server.giveToItsUser(archive.folder());
			set(statement, "archive_command", archive.archiveCommand());
			set(statement, "archive_timeout", String.valueOf(AT_MOST_LATE));
			return statement.execute("select pg_reload_conf()");
		});
	}

	public void switchOff() {
		with((statement) -> {
			if (isOn(statement)) {
				statement.execute("alter system reset archive_command");
				statement.execute("alter system reset archive_timeout");
				statement.execute("select pg_reload_conf()");
			}
			return true;
		});
	}

	/** What the server says of the last segment that could not be carried away. */
	public Optional<Instant> failingSince() {
		return with((statement) -> {
			try (ResultSet row = statement.executeQuery("""
					select last_failed_time from pg_stat_archiver
					where last_failed_time > coalesce(last_archived_time, '-infinity')""")) {
				return row.next() ? Optional.of(row.getTimestamp(1).toInstant()) : Optional.empty();
			}
		});
	}

	/**
	 * Makes a base backup, recovers it beside the blog until the log's end, and only then
	 * gives it its name.
	 */
	public void saveBase(InstantSource clock, int keepDays) {
		with((statement) -> {
			WalArchive archive = archive(statement);
			Path part = archive.folder().resolve(".base.part");
			// of one that was killed
			Files.deleteIfExists(part);
			try {
				PostgresFolder.closeToOthers(Files.createFile(part));
				BaseBackup base = new BaseBackup(this.server.cluster(), statement, clock);
				WalArchive.Base made = base.write(part, archive);
				this.server.recovery().tryOut(part, archive);
				Files.move(part, made.file());
			}
			finally {
				Files.deleteIfExists(part);
			}
			archive.prune(keepDays);
			return true;
		});
	}

	private WalArchive archive(Statement statement) throws SQLException {
		return WalArchive.of(this.backups, ask(statement, "select system_identifier from pg_control_system()"));
	}

	private static boolean isOn(Statement statement) throws SQLException {
		return !ask(statement, "show archive_command").equals("true");
	}

	private static void set(Statement statement, String setting, String value) throws SQLException {
		statement.execute("alter system set " + setting + " = " + statement.enquoteLiteral(value));
	}

	static String ask(Statement statement, String query) throws SQLException {
		try (ResultSet row = statement.executeQuery(query)) {
			row.next();
			return row.getString(1);
		}
	}

	private interface Work<T> {

		T with(Statement statement) throws SQLException, IOException;

	}

	private <T> T with(Work<T> work) {
		try (Connection connection = DriverManager.getConnection(this.server.url("postgres"), this.server.superuser(),
				this.server.password()); Statement statement = connection.createStatement()) {
			return work.with(statement);
		}
		catch (SQLException | IOException ex) {
			throw new CannotProceedException("The database's log cannot be archived to " + this.backups + ": "
					+ String.valueOf(ex.getMessage()).lines().findFirst().orElse("")
					+ "; see to its space and permissions", ex);
		}
	}

}

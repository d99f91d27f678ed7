package blog.troppo.operations.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import blog.troppo.operations.CannotProceedException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.MigrateOutput;

/**
 * A schema beside the blog's, in which a backup becomes a blog, and which is gone at the
 * end, one way or the other. There is one at a time.
 */
final class ScratchSchema implements AutoCloseable {

	private static final String NAME = "troppo_restoring";

	/** Any number that nobody else locks. */
	private static final String LOCK = "select pg_try_advisory_lock(748203117)";

	private static final int LOOKS = 10;

	private final DatabasePlace database;

	private final Connection connection;

	private final String home;

	private ScratchSchema(DatabasePlace database, Connection connection) throws SQLException {
		this.database = database;
		this.connection = connection;
		this.home = DatabasePlace.list(connection, "select current_schema()").getFirst();
		if (!DatabasePlace.is(connection, LOCK)) {
			throw new RestoreBusyException();
		}
		DatabasePlace.execute(connection, "drop schema if exists " + NAME + " cascade; create schema " + NAME);
	}

	static ScratchSchema open(DatabasePlace database) throws SQLException {
		Connection connection = database.connect();
		try {
			return new ScratchSchema(database, connection);
		}
		catch (SQLException | CannotProceedException ex) {
			connection.close();
			throw ex;
		}
	}

	/**
	 * A running blog would go on with numbers that are given already. Who has just left
	 * may be seen for a moment yet.
	 */
	void refuseCompany() throws SQLException {
		List<String> others = others();
		for (int look = 1; look < LOOKS && !others.isEmpty(); look++) {
			DatabasePlace.execute(this.connection, "select pg_sleep(0.2)");
			others = others();
		}
		if (!others.isEmpty()) {
			throw new CannotProceedException("The database is in use (" + others.size() + " connections, such as of "
					+ others.getFirst() + "): stop troppo serve first");
		}
	}

	private List<String> others() throws SQLException {
		return DatabasePlace.list(this.connection,
				"select coalesce(nullif(application_name, ''), usename) from pg_stat_activity "
						+ "where datname = current_database() and backend_type = 'client backend' "
						+ "and pid <> pg_backend_pid()");
	}

	/** Makes the tables as they were when the backup was written. */
	void migrateTo(Contents contents) {
		if (contents.migrations().isEmpty()) {
			throw new CannotProceedException("The backup is of an empty database: there is nothing to restore");
		}
		Flyway flyway = flyway().target(contents.version()).load();
		List<Contents.Step> known = Stream.of(flyway.info().all())
			.filter((step) -> step.getState().isResolved() && step.getVersion() != null)
			.filter((step) -> !step.getVersion().isNewerThan(contents.version()))
			.map((step) -> new Contents.Step(step.getVersion().getVersion(), step.getChecksum()))
			.toList();
		if (!known.equals(contents.migrations())) {
			throw new CannotProceedException("The backup was written by another Troppo (" + contents.troppo()
					+ ", version " + contents.version() + " of the database): restore it with that one or a newer one");
		}
		flyway.migrate();
	}

	/** Brings the tables up to date, and says what was done. */
	List<String> migrate() {
		return flyway().load().migrate().migrations.stream()
			.map((MigrateOutput step) -> step.version + " " + step.description + " (" + step.executionTime + " ms)")
			.toList();
	}

	private FluentConfiguration flyway() {
		return Flyway.configure()
			.dataSource(this.database.url(NAME), this.database.details().getUsername(),
					this.database.details().getPassword())
			.schemas(NAME)
			.locations("classpath:migrations")
			.ignoreMigrationPatterns("");
	}

	DatabaseLoad load(Contents contents) throws SQLException {
		return new DatabaseLoad(this.database.connectTo(NAME), contents);
	}

	/** All of the blog's own goes, all of this comes, in one transaction. */
	void putInPlace() throws SQLException {
		this.connection.setAutoCommit(false);
		try {
			DatabasePlace.execute(this.connection,
					"set local search_path to pg_catalog; set local lock_timeout = '30s'");
			DatabasePlace.executeAll(this.connection, DatabasePlace.list(this.connection, Statements.DROP_ALL,
					this.home, this.home, this.home, this.home));
			List<Object> words = new ArrayList<>();
			for (int part = 0; part < 4; part++) {
				words.addAll(Arrays.asList(this.home, NAME));
			}
			DatabasePlace.executeAll(this.connection,
					DatabasePlace.list(this.connection, Statements.MOVE_ALL, words.toArray()));
			DatabasePlace.execute(this.connection, "notify troppo_settings; notify troppo_content");
			this.connection.commit();
		}
		finally {
			this.connection.rollback();
			this.connection.setAutoCommit(true);
		}
	}

	@Override
	public void close() throws SQLException {
		try (Connection last = this.connection) {
			DatabasePlace.execute(last, "drop schema if exists " + NAME + " cascade");
		}
	}

}

package blog.troppo.operations.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The database: whether it answers, its version and encoding, the clock it goes by, and
 * how far its structure is.
 */
final class DatabaseCheckup {

	private static final int OLDEST = 150_000;

	private static final Duration TOLERANCE = Duration.ofSeconds(5);

	private final DriverManagerDataSource source;

	private final String description;

	private final Clock clock;

	DatabaseCheckup(JdbcConnectionDetails database, Clock clock) {
		this.source = new DriverManagerDataSource(database.getJdbcUrl());
		this.source.setUsername(database.getUsername());
		this.source.setPassword(database.getPassword());
		this.description = database.toString();
		this.clock = clock;
	}

	List<Finding> findings() {
		List<Finding> findings = new ArrayList<>();
		findings.add(server());
		findings.add(clock());
		findings.add(migrations());
		return findings;
	}

	private Finding server() {
		String version = ask("show server_version");
		String text = this.description + ", version " + version;
		if (Integer.parseInt(ask("show server_version_num")) < OLDEST) {
			return Finding.fail("Database", text + ": Troppo needs PostgreSQL 15 or newer");
		}
		String encoding = ask("show server_encoding");
		return "UTF8".equals(encoding) ? Finding.ok("Database", text)
				: Finding.fail("Database", text + " stores " + encoding + ": create the database with encoding UTF8");
	}

	private Finding clock() {
		Instant theirs = JdbcClient.create(this.source)
			.sql("select clock_timestamp()")
			.query(OffsetDateTime.class)
			.single()
			.toInstant();
		Instant ours = this.clock.instant();
		if (Duration.between(theirs, ours).abs().compareTo(TOLERANCE) > 0) {
			return Finding.warn("Clock", "here it is " + ours + ", at the database " + theirs
					+ ": synchronise both machines' clocks, or new posts come late");
		}
		return Finding.ok("Clock", ours.toString());
	}

	private Finding migrations() {
		MigrationInfoService info = Flyway.configure()
			.dataSource(this.source)
			.locations("classpath:migrations")
			.ignoreMigrationPatterns("")
			.load()
			.info();
		MigrationInfo current = info.current();
		String version = (current != null) ? "version " + current.getVersion() : "nothing yet";
		for (MigrationInfo migration : info.applied()) {
			if (migration.getState().isFailed()) {
				return Finding.fail("Structure", "migration " + migration.getVersion()
						+ " has failed: put back the last backup, and report this");
			}
			if (!migration.getState().isResolved()) {
				return Finding.fail("Structure", version + " was made by a newer Troppo: use that one");
			}
		}
		return (info.pending().length == 0) ? Finding.ok("Structure", version) : Finding.warn("Structure",
				version + ", " + info.pending().length + " changes are made at the next start: have a backup");
	}

	private String ask(String sql) {
		return JdbcClient.create(this.source).sql(sql).query(String.class).single();
	}

}

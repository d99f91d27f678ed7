package blog.troppo.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;

import blog.troppo.operations.postgres.EmbeddedPostgres;
import org.flywaydb.core.Flyway;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * One PostgreSQL server for a whole test run, below {@code target/}, and databases from
 * it in milliseconds: all migrations run once, into a template that each database copies.
 */
public final class PostgresForTests {

	private static final AtomicInteger COUNT = new AtomicInteger();

	private static final EmbeddedPostgres SERVER = start();

	private static final String TEMPLATE = template();

	private PostgresForTests() {
	}

	/** A database of the newest schema and with nothing in it. */
	public static Database freshDatabase() {
		Database database = new Database("test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet());
		database.create();
		return database;
	}

	/** An empty database whose language is this one, as ICU knows it. */
	public static Database emptyDatabase(String language) {
		Database database = new Database("test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet());
		execute("create database " + database.name + " template template0 locale_provider icu icu_locale '" + language
				+ "' locale 'C' owner " + SERVER.user());
		return database;
	}

	/** The database that this URL leads to. */
	public static Database databaseAt(String url) {
		return new Database(url.substring(url.lastIndexOf('/') + 1).replaceFirst("\\?.*", ""));
	}

	private static EmbeddedPostgres start() {
		Path data = Path.of("target", "data-for-tests");
		try {
			Files.createDirectories(data.resolve("postgres"));
			Files.writeString(data.resolve("postgres/local.conf"),
					"fsync = off\nsynchronous_commit = off\nfull_page_writes = off\nmax_connections = 400\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		EmbeddedPostgres server = EmbeddedPostgres.open(data);
		Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(server::close));
		return server;
	}

	/** Tests may run in several processes, of which one makes it. */
	private static String template() {
		try (Connection connection = superuser(); Statement statement = connection.createStatement()) {
			statement.execute("select pg_advisory_lock(1)");
			dropDatabasesOfEarlierRuns();
			return newestTemplate();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String newestTemplate() {
		String template = "template_" + fingerprintOfMigrations();
		if (query("select datname from pg_database where datname = '" + template + "'").isEmpty()) {
			execute("create database " + template + "_draft owner " + SERVER.user());
			Flyway.configure()
				.dataSource(SERVER.url(template + "_draft"), SERVER.user(), SERVER.password())
				.locations("classpath:migrations")
				.load()
				.migrate();
			execute("alter database " + template + "_draft rename to " + template);
		}
		return template;
	}

	private static void dropDatabasesOfEarlierRuns() {
		for (String name : query("select datname from pg_database where datname ~ '^test_|_draft$'")) {
			String[] parts = name.split("_");
			if (name.endsWith("_draft") || ProcessHandle.of(Long.parseLong(parts[1])).isEmpty()) {
				execute("drop database " + name + " with (force)");
			}
		}
	}

	private static String fingerprintOfMigrations() {
		CRC32 sum = new CRC32();
		try {
			for (Resource migration : new PathMatchingResourcePatternResolver()
				.getResources("classpath*:migrations/*.sql")) {
				sum.update(migration.getContentAsByteArray());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return HexFormat.of().toHexDigits((int) sum.getValue());
	}

	private static void execute(String sql) {
		try (Connection connection = superuser(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(sql, ex);
		}
	}

	private static List<String> query(String sql) {
		List<String> values = new ArrayList<>();
		try (Connection connection = superuser();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				values.add(rows.getString(1));
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(sql, ex);
		}
		return values;
	}

	private static Connection superuser() throws SQLException {
		return DriverManager.getConnection(SERVER.url("postgres"), SERVER.superuser(), SERVER.password());
	}

	/** A database by its name; can be thrown away and made anew under the same URL. */
	public record Database(String name) {

		public String url() {
			return SERVER.url(this.name);
		}

		public String user() {
			return SERVER.user();
		}

		public String password() {
			return SERVER.password();
		}

		public Connection connect() throws SQLException {
			return DriverManager.getConnection(url(), user(), password());
		}

		/** Throws everybody out and lets nobody in, as a server that is away. */
		public void shut() {
			execute("alter database " + this.name + " allow_connections false");
			query("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + this.name + "'");
		}

		public void open() {
			execute("alter database " + this.name + " allow_connections true");
		}

		void create() {
			execute("create database " + this.name + " template " + TEMPLATE + " owner " + SERVER.user());
		}

		void drop() {
			execute("drop database if exists " + this.name + " with (force)");
		}

	}

}

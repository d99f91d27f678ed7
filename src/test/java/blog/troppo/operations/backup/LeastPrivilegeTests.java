package blog.troppo.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

import blog.troppo.testing.PostgresForTests;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * {@code docs/least-privilege.sql}, as an operator runs it: enough for Troppo, and no
 * more.
 */
class LeastPrivilegeTests {

	private static final String NAME = "least_" + ProcessHandle.current().pid();

	private static final PostgresForTests.Database ANY = PostgresForTests.freshDatabase();

	@TempDir
	static Path data;

	@BeforeAll
	static void run() throws IOException {
		String script = Files.readString(Path.of("docs/least-privilege.sql")).replaceAll("(?m)--.*$", "");
		List<String> statements = Arrays.stream(script.split(";"))
			.map((statement) -> statement.replace("troppo", NAME).strip())
			.filter((statement) -> !statement.isEmpty())
			.toList();
		assertThat(statements).hasSize(3);
		statements.forEach(LeastPrivilegeTests::asSuperuser);
		Flyway.configure()
			.dataSource(details().getJdbcUrl(), NAME, "CHANGE-ME")
			.locations("classpath:migrations")
			.load()
			.migrate();
	}

	@AfterAll
	static void tidy() {
		asSuperuser("drop database " + NAME);
		asSuperuser("drop role " + NAME);
	}

	/** The server's superuser has the same password in tests. */
	private static void asSuperuser(String sql) {
		try (Connection connection = DriverManager.getConnection(ANY.url().replaceFirst("/[^/]*$", "/postgres"),
				"postgres", ANY.password()); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(sql, ex);
		}
	}

	private static JdbcConnectionDetails details() {
		return new JdbcConnectionDetails() {

			@Override
			public String getJdbcUrl() {
				return ANY.url().replaceFirst("/[^/]*$", "/" + NAME);
			}

			@Override
			public String getUsername() {
				return NAME;
			}

			@Override
			public String getPassword() {
				return "CHANGE-ME";
			}

		};
	}

	@Test
	void itIsEnoughForBackupsTheirTrialAndTheirRestore() {
		Path file = data.resolve("blog.tar");
		new Backup(details(), data, Clock.systemUTC()).save(file, null);
		Restore restore = new Restore(details(), data);
		assertThat(restore.tryOut(file, null).migrated()).isEmpty();
		assertThat(restore.restore(file, null).tables()).isPositive();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					create database elsewhere                           | permission denied
					create role somebody                                | permission denied
					alter role postgres nosuperuser                     | permission denied
					copy settings to program 'cat'                      | permission denied
					copy settings from '/etc/passwd'                    | permission denied
					select pg_read_file('/etc/passwd')                  | permission denied
					select * from pg_authid                             | permission denied
					select lo_import('/etc/passwd')                     | permission denied
					select pg_terminate_backend(pid) from pg_stat_activity where usename = 'postgres' or backend_type = 'checkpointer' limit 1 | must be a superuser,permission denied
					alter system set fsync = off                        | permission denied
					create extension plpython3u                         | permission denied,not available
					""")
	void andItMayNothingElse(String sql, String refusals) {
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> {
			try (Connection connection = DriverManager.getConnection(details().getJdbcUrl(), NAME, "CHANGE-ME");
					Statement statement = connection.createStatement()) {
				statement.execute(sql);
			}
		}).satisfies((refused) -> assertThat(refusals.split(",")).anyMatch(refused.getMessage()::contains));
	}

	@Test
	void nobodyElseEntersItsDatabase() {
		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> DriverManager.getConnection(details().getJdbcUrl(), ANY.user(), ANY.password()))
			.withMessageContaining("permission denied for database");
	}

}

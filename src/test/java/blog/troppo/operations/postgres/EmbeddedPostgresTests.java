package blog.troppo.operations.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import blog.troppo.operations.CannotProceedException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbeddedPostgresTests {

	@TempDir
	static Path data;

	private static EmbeddedPostgres postgres;

	@BeforeAll
	static void start() throws IOException {
		Files.createDirectories(data.resolve("postgres/unpacking/bin"));
		Files.createDirectories(data.resolve("postgres/cluster-draft/base"));
		Files.createDirectories(data.resolve("postgres/bin-17.0.0/bin"));
		postgres = EmbeddedPostgres.open(data);
	}

	@AfterAll
	static void stop() {
		postgres.close();
	}

	@Test
	void whatAnInterruptedStartLeftIsGone() {
		assertThat(data.resolve("postgres")).isDirectoryNotContaining("glob:**unpacking")
			.isDirectoryNotContaining("glob:**cluster-draft")
			.isDirectoryNotContaining("glob:**bin-17.0.0");
	}

	@ParameterizedTest
	@CsvSource({ "fsync, on", "synchronous_commit, on", "full_page_writes, on", "server_encoding, UTF8",
			"listen_addresses, 127.0.0.1", "password_encryption, scram-sha-256", "log_timezone, UTC" })
	void itIsARealServer(String setting, String value) throws SQLException {
		assertThat(ask("show " + setting)).isEqualTo(value);
	}

	@Test
	void onlyTheOwnerReadsTheSecret() throws IOException {
		assertThat(permissions("postgres/secret")).isEqualTo("rw-------");
		assertThat(permissions("postgres")).isEqualTo("rwx------");
		assertThat(permissions("postgres/cluster")).isEqualTo("rwx------");
		assertThat(postgres.password()).hasSizeGreaterThan(30);
	}

	@ParameterizedTest
	@CsvSource({ "postgres", "template1" })
	void theBlogsRoleEntersItsOwnDatabaseAlone(String database) throws SQLException {
		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> DriverManager.getConnection(postgres.url(database), postgres.user(), postgres.password()))
			.withMessageContaining("permission denied for database");
		assertThat(ask("select concat_ws(',', rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls) "
				+ "from pg_roles where rolname = current_user"))
			.isEqualTo("f,f,f,f,f");
	}

	@Test
	void nobodyEntersWithoutThePassword() {
		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> DriverManager.getConnection(postgres.url(), postgres.user(), "guess"));
		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> DriverManager.getConnection(postgres.url("postgres"), postgres.superuser(), ""));
	}

	/**
	 * A secret that cannot be guessed is checked at once, at each of many connections.
	 */
	@ParameterizedTest
	@CsvSource({ "postgres", "troppo" })
	void aConnectionCostsOneRound(String role) throws SQLException {
		try (Connection connection = DriverManager.getConnection(postgres.url("postgres"), postgres.superuser(),
				postgres.password());
				Statement statement = connection.createStatement();
				ResultSet secret = statement
					.executeQuery("select rolpassword from pg_authid where rolname = '" + role + "'")) {
			assertThat(secret.next()).isTrue();
			assertThat(secret.getString(1)).startsWith("SCRAM-SHA-256$1:");
		}
	}

	@Test
	void troppoOwnsItsDatabaseAndNothingElse() throws SQLException {
		assertThat(ask("select rolsuper or rolcreatedb or rolcreaterole from pg_roles where rolname = current_user"))
			.isEqualTo("f");
		assertThat(ask("select pg_get_userbyid(datdba) from pg_database where datname = current_database()"))
			.isEqualTo("troppo");
	}

	@Test
	void lettersAreUnicodes() throws SQLException {
		assertThat(ask("select lower('ÄÉΩЖ') || upper('ß')")).isEqualTo("äéωжß");
		assertThat(ask("select to_tsvector('simple', '“Hello” Äpfel—Birne')::text"))
			.isEqualTo("'birne':3 'hello':1 'äpfel':2");
	}

	@Test
	void aSecondShareUsesTheSameServer() throws SQLException {
		try (EmbeddedPostgres second = EmbeddedPostgres.open(data)) {
			assertThat(second.pid()).isEqualTo(postgres.pid());
		}
		assertThat(ask("select 1")).isEqualTo("1");
	}

	@Test
	void aCopiedFolderGetsAServerOfItsOwn(@TempDir Path temporary) throws Exception {
		Path copy = temporary.resolve("copy");
		assertThat(Commands.run(java.util.List.of("cp", "-a", data.toString(), copy.toString()), "").succeeded())
			.isTrue();
		assertThat(copy.resolve("postgres/cluster/postmaster.pid")).exists();
		try (EmbeddedPostgres other = EmbeddedPostgres.open(copy)) {
			assertThat(other.pid()).isNotEqualTo(postgres.pid());
			assertThat(other.url()).isNotEqualTo(postgres.url());
			assertThat(ask(other, "select 1")).isEqualTo("1");
		}
		assertThat(ask("select 1")).isEqualTo("1");
		startsAlthoughItsPortAndNumberAreTaken(copy);
		startsWithANewSecret(copy);
		refusesAClusterOfANewerVersion(copy);
	}

	private void startsAlthoughItsPortAndNumberAreTaken(Path copy) throws Exception {
		Path port = copy.resolve("postgres/port");
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			Files.writeString(port, taken.getLocalPort() + "\n");
			Files.writeString(copy.resolve("postgres/cluster/postmaster.pid"), ProcessHandle.current().pid() + "\n"
					+ copy.resolve("postgres/cluster") + "\n0\n" + taken.getLocalPort() + "\n\n127.0.0.1\n\nready\n");
			Files.writeString(copy.resolve("postgres/users/" + ProcessHandle.current().pid() + ".77"),
					ProcessHandle.current().pid() + " 1\n");
			try (EmbeddedPostgres other = EmbeddedPostgres.open(copy)) {
				assertThat(other.url()).doesNotContain(":" + taken.getLocalPort() + "/");
				assertThat(ask(other, "select 1")).isEqualTo("1");
			}
		}
	}

	private void startsWithANewSecret(Path copy) throws Exception {
		String lost = Files.readString(copy.resolve("postgres/secret"));
		Files.delete(copy.resolve("postgres/secret"));
		try (EmbeddedPostgres other = EmbeddedPostgres.open(copy)) {
			assertThat(other.password()).isNotEqualTo(lost.strip());
			assertThat(ask(other, "select 1")).isEqualTo("1");
		}
	}

	private void refusesAClusterOfANewerVersion(Path copy) throws IOException {
		Files.writeString(copy.resolve("postgres/cluster/PG_VERSION"), "19\n");
		assertThatExceptionOfType(CannotProceedException.class).isThrownBy(() -> EmbeddedPostgres.open(copy))
			.withMessageContaining("written by PostgreSQL 19, this Troppo has 18");
		assertThat(copy.resolve("postgres/users")).isEmptyDirectory();
	}

	@Test
	void aDataFolderThatIsAFileIsRefusedInOneLine(@TempDir Path temporary) throws IOException {
		Path file = Files.createFile(temporary.resolve("data"));
		assertThatExceptionOfType(CannotProceedException.class).isThrownBy(() -> EmbeddedPostgres.open(file))
			.withMessageContaining("name another folder with --data")
			.withMessageNotContaining("\n");
	}

	private static String permissions(String file) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file)));
	}

	private static String ask(String sql) throws SQLException {
		return ask(postgres, sql);
	}

	private static String ask(EmbeddedPostgres server, String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			rows.next();
			return rows.getString(1);
		}
	}

}

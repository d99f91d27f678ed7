package blog.troppo.operations.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import blog.troppo.operations.CannotProceedException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** A blog's database in three moments: one note, two notes, and all of them dropped. */
class PointInTimeRecoveryTests {

	@TempDir
	static Path place;

	private static Path data;

	private static Path backups;

	private static Instant beforeTheBase;

	private static Instant twoNotes;

	@BeforeAll
	static void live() throws SQLException {
		data = place.resolve("data");
		backups = place.resolve("back ups");
		try (EmbeddedPostgres server = EmbeddedPostgres.open(data)) {
			ContinuousArchiving archiving = ContinuousArchiving.of(server, backups);
			archiving.switchOn();
			run(server, "create table notes (words text)", "insert into notes values ('first')");
			beforeTheBase = moment(server);
			archiving.saveBase(Clock.systemUTC(), 7);
			awaitNextSecond();
			run(server, "insert into notes values ('second')");
			twoNotes = moment(server);
			run(server, "drop table notes", "create table afterwards ()");
			assertThat(archiving.failingSince()).isEmpty();
			carryAway(server);
		}
	}

	@Test
	void theDatabaseIsWhatItWasBeforeTheAccident() throws SQLException {
		Path elsewhere = place.resolve("then");
		PointInTimeRecovery.recover(elsewhere, backups, Optional.of(twoNotes));
		try (EmbeddedPostgres server = EmbeddedPostgres.open(elsewhere)) {
			assertThat(ask(server, "select string_agg(words, ' ' order by words) from notes"))
				.isEqualTo("first second");
			run(server, "insert into notes values ('life goes on')");
		}
	}

	@Test
	void theLatestIsAllThereIsInPlaceOfWhatIsThere() throws SQLException, IOException {
		Path place = PointInTimeRecoveryTests.place.resolve("latest");
		try (EmbeddedPostgres server = EmbeddedPostgres.open(place)) {
			run(server, "create table unwanted ()");
			assertThatExceptionOfType(CannotProceedException.class)
				.isThrownBy(() -> PointInTimeRecovery.recover(place, backups, Optional.empty()))
				.withMessageContaining("stop troppo serve first");
		}
		assertThat(PointInTimeRecovery.isOccupied(place)).isTrue();
		PointInTimeRecovery.recover(place, backups, Optional.empty());
		try (EmbeddedPostgres server = EmbeddedPostgres.open(place)) {
			assertThat(ask(server, "select to_regclass('afterwards') is not null and to_regclass('notes') is null "
					+ "and to_regclass('unwanted') is null"))
				.isEqualTo("t");
			assertThat(ask(server, "select count(*) from pg_stat_activity where backend_type = 'archiver'"))
				.isEqualTo("1");
		}
		assertThat(place.resolve("postgres")).isDirectoryContaining("glob:**/cluster-before-recovery")
			.isDirectoryNotContaining("glob:**/recovering")
			.isDirectoryNotContaining("glob:**/trial");
	}

	@Test
	void aMomentThatCannotBeHadIsRefusedAndNothingChanges() {
		Path untouched = place.resolve("untouched");
		assertThatExceptionOfType(CannotProceedException.class)
			.isThrownBy(() -> PointInTimeRecovery.recover(untouched, backups, Optional.of(beforeTheBase)))
			.withMessageContaining("The oldest moment that can be had is 20");
		assertThatExceptionOfType(CannotProceedException.class).isThrownBy(
				() -> PointInTimeRecovery.recover(untouched, backups, Optional.of(twoNotes.plus(Duration.ofDays(9)))))
			.withMessageContaining("The archive ends before that moment; the last change in it is of 20");
		assertThatExceptionOfType(CannotProceedException.class)
			.isThrownBy(() -> PointInTimeRecovery.recover(untouched, place.resolve("nothing"), Optional.empty()))
			.withMessageContaining("There is no base backup");
		assertThat(untouched.resolve("postgres/cluster")).doesNotExist();
		assertThat(untouched.resolve("postgres/recovering")).doesNotExist();
	}

	@Test
	void aDamagedBaseBackupIsRefused() throws IOException {
		Path damaged = place.resolve("damaged");
		Path base = WalArchive.bases(backups).getFirst().file();
		Path copy = damaged.resolve(backups.relativize(base).toString());
		Files.createDirectories(copy.getParent());
		byte[] bytes = Files.readAllBytes(base);
		bytes[bytes.length / 2] ^= 0x55;
		Files.write(copy, bytes);
		assertThatExceptionOfType(CannotProceedException.class)
			.isThrownBy(() -> PointInTimeRecovery.recover(place.resolve("spared"), damaged, Optional.empty()));
		assertThat(place.resolve("spared/postgres/cluster")).doesNotExist();
	}

	@Test
	void aBaseBackupIsNamedOnlyWhenItWasTriedAndKeepsNothingHalf() throws IOException {
		List<WalArchive.Base> bases = WalArchive.bases(backups);
		assertThat(bases).hasSize(1);
		assertThat(bases.getFirst().usable()).isAfter(beforeTheBase).isBefore(twoNotes);
		assertThat(Files.getPosixFilePermissions(bases.getFirst().file())).hasToString("[OWNER_READ, OWNER_WRITE]");
		assertThat(Files.getPosixFilePermissions(bases.getFirst().file().getParent())).hasSize(3);
		assertThat(bases.getFirst().file().getParent()).isDirectoryNotContaining("glob:**/.*");
		assertThat(data.resolve("postgres")).isDirectoryNotContaining("glob:**/trial");
	}

	@Test
	void whatIsWrittenTwiceMustBeTheSame() throws SQLException, IOException {
		Path own = place.resolve("own");
		Path archive = place.resolve("company");
		try (EmbeddedPostgres server = EmbeddedPostgres.open(own)) {
			ContinuousArchiving archiving = ContinuousArchiving.of(server, archive);
			archiving.switchOn();
			String next = ask(server, "select pg_walfile_name(pg_current_wal_insert_lsn())");
			Path folder = WalArchive.of(archive, ask(server, "select system_identifier from pg_control_system()"))
				.folder();
			Files.write(folder.resolve(next + ".gz"), new byte[] { 1 });
			run(server, "create table more ()", "select pg_switch_wal()");
			await().atMost(Duration.ofSeconds(30)).until(() -> archiving.failingSince().isPresent());
			Files.delete(folder.resolve(next + ".gz"));
			archiving.switchOff();
			assertThat(ask(server, "select setting from pg_file_settings where name = 'archive_command' "
					+ "and sourcefile like '%auto.conf'"))
				.isEmpty();
		}
	}

	private static Instant moment(EmbeddedPostgres server) throws SQLException {
		return Instant.parse(ask(server, "select to_char(clock_timestamp(), 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
	}

	/** A base backup can be used from the second after its end on. */
	private static void awaitNextSecond() {
		Instant end = Instant.now().plusMillis(1100);
		await().atMost(Duration.ofSeconds(5)).until(() -> Instant.now().isAfter(end));
	}

	private static void carryAway(EmbeddedPostgres server) throws SQLException {
		String current = ask(server, "select pg_walfile_name(pg_switch_wal())");
		await().atMost(Duration.ofSeconds(30))
			.until(() -> "t".equals(
					ask(server, "select coalesce(last_archived_wal, '') >= '" + current + "' from pg_stat_archiver")));
	}

	private static void run(EmbeddedPostgres server, String... statements) throws SQLException {
		try (Connection connection = connect(server); Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

	private static String ask(EmbeddedPostgres server, String query) throws SQLException {
		try (Connection connection = connect(server);
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(query)) {
			return row.next() ? row.getString(1) : "";
		}
	}

	private static Connection connect(EmbeddedPostgres server) throws SQLException {
		return DriverManager.getConnection(server.url("postgres"), server.superuser(), server.password());
	}

}

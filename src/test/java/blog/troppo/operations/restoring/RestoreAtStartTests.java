package blog.troppo.operations.restoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import blog.troppo.operations.backup.Backup;
import blog.troppo.operations.backup.BackupSummary;
import blog.troppo.operations.backup.Restore;
import blog.troppo.testing.PostgresForTests;
import blog.troppo.transfer.incoming.IncomingFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

/** What was chosen in the admin happens when Troppo is started next. */
class RestoreAtStartTests {

	@TempDir
	Path data;

	private final PostgresForTests.Database database = PostgresForTests.freshDatabase();

	private SentFolder folder;

	@BeforeEach
	void write() throws IOException {
		this.folder = SentFolder.in(this.data);
		Files.createDirectories(this.folder.path());
		Files.createDirectories(this.data.resolve("uploads"));
		change("insert into settings (name, value) values ('home', 'https://blog.test'), ('blogname', 'Yesterday')");
		Files.writeString(this.data.resolve("uploads/day.txt"), "yesterday");
	}

	/** As the admin leaves one that was sent, checked and chosen. */
	private SentBackup wanted(String passphrase) {
		String id = IncomingFiles.newId();
		BackupSummary summary = new Backup(details(), this.data, Clock.systemUTC()).save(this.folder.archive(id),
				passphrase);
		SentBackup sent = SentBackup.unread(id, "blog.tar", 1, Instant.EPOCH, "amy")
			.checked(summary)
			.is(SentBackup.State.WANTED, "");
		this.folder.write(sent);
		return sent;
	}

	private void today() throws IOException {
		change("update settings set value = 'Today' where name = 'blogname'");
		Files.writeString(this.data.resolve("uploads/day.txt"), "today");
	}

	private void start(String... properties) {
		start(Clock.systemUTC(), properties);
	}

	private void start(Clock clock, String... properties) {
		MockEnvironment environment = new MockEnvironment().withProperty("troppo.data", this.data.toString())
			.withProperty("troppo.database.url", this.database.url())
			.withProperty("troppo.database.user", this.database.user())
			.withProperty("troppo.database.password", this.database.password());
		for (String property : properties) {
			environment.setProperty(property.split("=")[0], property.split("=")[1]);
		}
		try (GenericApplicationContext context = new GenericApplicationContext()) {
			context.setEnvironment(environment);
			new RestoreAtStart(clock).initialize(context);
		}
	}

	private SentBackup found(SentBackup sent) {
		return this.folder.find(sent.id()).orElseThrow();
	}

	@Test
	void whatWasChosenIsTheBlogAndWhatWasThereLiesBeside() throws IOException {
		SentBackup sent = wanted(null);
		today();
		start();
		assertThat(title()).isEqualTo("Yesterday");
		assertThat(this.data.resolve("uploads/day.txt")).hasContent("yesterday");
		assertThat(found(sent).state()).isEqualTo(SentBackup.State.RESTORED);
		List<SentBackup> others = this.folder.all().stream().filter((other) -> !other.id().equals(sent.id())).toList();
		assertThat(others).hasSize(1);
		assertThat(others.getFirst().name()).startsWith("before-restore-");
		assertThat(others.getFirst().isReady()).isTrue();
		start();
		assertThat(this.folder.all()).hasSize(2);
		this.folder.write(others.getFirst().is(SentBackup.State.WANTED, ""));
		start();
		assertThat(title()).isEqualTo("Today");
		assertThat(this.data.resolve("uploads/day.txt")).hasContent("today");
	}

	@Test
	void withoutAChoiceNothingHappens() throws IOException {
		SentBackup sent = wanted(null);
		this.folder.write(sent.is(SentBackup.State.GOOD, ""));
		today();
		start();
		assertThat(title()).isEqualTo("Today");
		assertThat(this.folder.all()).hasSize(1);
	}

	/**
	 * As on a disk that is full: neither the blog can be saved first, nor what became of
	 * it noted.
	 */
	@Test
	void aFolderThatTakesNothingDoesNotStopTheStart() throws IOException {
		SentBackup sent = wanted(null);
		today();
		Path elsewhere = this.data.resolve("elsewhere");
		Clock whenAsked = mock(Clock.class);
		when(whenAsked.instant()).then((_) -> {
			Files.move(this.folder.path(), elsewhere);
			return Instant.EPOCH;
		});
		start(whenAsked);
		assertThat(title()).isEqualTo("Today");
		assertThat(new SentFolder(elsewhere).find(sent.id()).orElseThrow().state()).isEqualTo(SentBackup.State.WANTED);
	}

	@Test
	void aDatabaseInUseIsLeftAloneAndThatIsSaid() throws IOException, SQLException {
		SentBackup sent = wanted(null);
		today();
		try (Connection _ = this.database.connect()) {
			start();
		}
		assertThat(title()).isEqualTo("Today");
		assertThat(found(sent).state()).isEqualTo(SentBackup.State.FAILED);
		assertThat(found(sent).said()).contains("The database is in use", "stop troppo serve first");
	}

	@Test
	void anArchiveThatWasChangedSinceIsRefused() throws IOException {
		SentBackup sent = wanted(null);
		byte[] bytes = Files.readAllBytes(this.folder.archive(sent.id()));
		bytes[bytes.length / 2] ^= 1;
		Files.write(this.folder.archive(sent.id()), bytes);
		today();
		start();
		assertThat(title()).isEqualTo("Today");
		assertThat(this.data.resolve("uploads/day.txt")).hasContent("today");
		assertThat(found(sent).said()).contains("is not a whole backup");
	}

	@Test
	void anEncryptedOneOpensWithTheBlogsOwnPassphrase() throws IOException {
		Path secret = Files.writeString(this.data.resolve("secret"), "open sesame\n");
		SentBackup sent = wanted("open sesame");
		today();
		start("troppo.backup.passphrase-file=" + secret);
		assertThat(title()).isEqualTo("Yesterday");
		SentBackup saved = this.folder.all().stream().filter((other) -> other.by().isEmpty()).findFirst().orElseThrow();
		assertThat(Restore.verify(this.folder.archive(saved.id()), "open sesame").site())
			.isEqualTo("https://blog.test");
		assertThat(found(sent).state()).isEqualTo(SentBackup.State.RESTORED);
	}

	@Test
	void aStartThatWasKilledIsMadeGoodByTheNextButNotForEver() throws IOException {
		SentBackup sent = wanted(null);
		today();
		this.folder.write(sent.triedOnceMore());
		start();
		assertThat(title()).isEqualTo("Yesterday");
		assertThat(this.folder.all()).hasSize(1);
		this.folder.write(sent.triedOnceMore().triedOnceMore().triedOnceMore());
		today();
		start();
		assertThat(title()).isEqualTo("Today");
		assertThat(found(sent).said()).isEqualTo("It was begun several times and never came to its end.");
	}

	private void change(String sql) {
		try (Connection connection = this.database.connect(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String title() {
		try (Connection connection = this.database.connect();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("select value from settings where name = 'blogname'")) {
			rows.next();
			return rows.getString(1);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private JdbcConnectionDetails details() {
		PostgresForTests.Database there = this.database;
		return new JdbcConnectionDetails() {

			@Override
			public String getJdbcUrl() {
				return there.url();
			}

			@Override
			public String getUsername() {
				return there.user();
			}

			@Override
			public String getPassword() {
				return there.password();
			}

		};
	}

}

package blog.troppo.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

import blog.troppo.mail.Mailer;
import blog.troppo.operations.CannotProceedException;
import blog.troppo.site.SelfTest.Level;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteLanguage;
import blog.troppo.site.SiteSettings;
import blog.troppo.testing.Mailbox;
import blog.troppo.testing.TestClock;
import blog.troppo.testing.TroppoTest;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@TroppoTest
class ScheduledBackupTests {

	@TempDir
	Path folder;

	@Autowired
	JdbcConnectionDetails database;

	@Value("${troppo.data}")
	Path data;

	@Autowired
	TestClock clock;

	@Autowired
	Settings settings;

	@Autowired
	SiteLanguage language;

	@Autowired
	Mailer mailer;

	private ObjectStorageSettings storage = new ObjectStorageSettings(null, null, "us-east-1", "", null, null, null);

	@Test
	void whatIsMadeIsCarriedAwayAndTheAdministratorHearsWhenItIsNot() throws IOException {
		this.settings.set(SiteSettings.ADMIN_EMAIL, "keeper@blog.test");
		BackupSettings wishes = wishes(this.folder.resolve("backups"), null);
		try (FakeStorage server = new FakeStorage()) {
			this.storage = server.settings("blog/");
			Path made = backup(wishes).run(true);
			assertThat(server.objects()).containsOnlyKeys("blog/" + made.getFileName());
			assertThat(server.objects().firstEntry().getValue()).isEqualTo(Files.readAllBytes(made));
		}
		assertThatExceptionOfType(CannotProceedException.class).isThrownBy(() -> backup(wishes).run(true));
		assertThat(new Mailbox(this.data).mail("keeper@blog.test")).contains("The storage http://127.0.0.1:",
				"did not take troppo-");
	}

	@Test
	void whatIsMadeWasRestoredOnceAndIsTold() throws IOException {
		this.settings.set(SiteSettings.HOME, "https://blog.test");
		Path secret = Files.writeString(this.folder.resolve("secret"), "open sesame\n");
		BackupSettings wishes = wishes(this.folder.resolve("backups"), secret);
		assertThat(health(wishes)).isEqualTo(Level.WARN);
		Path made = backup(wishes).run(true);
		assertThat(Restore.verify(made, "open sesame").site()).isEqualTo("https://blog.test");
		assertThat(new BackupFolder(this.folder.resolve("backups")).proven()).hasSize(1);
		assertThat(health(wishes)).isEqualTo(Level.OK);
		this.clock.advance(Duration.ofHours(30));
		assertThat(health(wishes)).isEqualTo(Level.WARN);
		this.clock.advance(Duration.ofHours(60));
		assertThat(health(wishes)).isEqualTo(Level.FAIL);
		assertThat(health(wishes(null, null))).isEqualTo(Level.WARN);
	}

	@Test
	void theAdministratorHearsOfOneThatFailed() throws IOException {
		this.settings.set(SiteSettings.ADMIN_EMAIL, "owner@blog.test");
		Path file = Files.createFile(this.folder.resolve("file"));
		assertThatExceptionOfType(CannotProceedException.class).isThrownBy(() -> backup(wishes(file, null)).run(true));
		assertThat(new Mailbox(this.data).mail("owner@blog.test")).contains("Subject: ", "The backup has failed",
				"The folder of the backups cannot be used");
	}

	@Test
	void oneThatFailsAgainAndAgainIsToldOnceAndInTheSitesLanguage() throws IOException {
		this.settings.set(SiteSettings.ADMIN_EMAIL, "besitzerin@blog.test");
		this.settings.set(SiteSettings.WPLANG, "de_DE");
		try {
			Path file = Files.createFile(this.folder.resolve("file"));
			ScheduledBackup backup = backup(wishes(file, null));
			assertThatExceptionOfType(CannotProceedException.class).isThrownBy(() -> backup.run(false));
			assertThatExceptionOfType(CannotProceedException.class).isThrownBy(() -> backup.run(true));
			assertThat(new Mailbox(this.data).mail("besitzerin@blog.test")).contains("Die Sicherung ist fehlgeschlagen",
					"Der Ordner der Sicherungen");
			assertThat(new Mailbox(this.data).mailsTo("besitzerin@blog.test")).hasSize(1);
		}
		finally {
			this.settings.set(SiteSettings.WPLANG, "");
		}
	}

	@ParameterizedTest
	@CsvSource({ "0, PT15M", "1, PT30M", "2, PT1H", "3, PT2H", "4, PT4H", "5, PT8H", "6, PT8H", "400, PT8H" })
	void oneThatFailedIsTriedAgainTheSameDay(int failuresBefore, Duration pause) {
		Instant failed = Instant.parse("2026-11-26T03:30:00Z");
		assertThat(BackupTask.again(failed, failuresBefore)).isEqualTo(failed.plus(pause));
	}

	/** As the queue does it, up to the next one of the schedule. */
	@Test
	void theQueueTriesItAgainUntilTheNextIsDue() throws IOException {
		Path file = Files.createFile(this.folder.resolve("no-folder"));
		this.settings.set(SiteSettings.ADMIN_EMAIL, "nobody@blog.test");
		Instant now = Instant.parse("2026-11-26T03:30:00Z");
		LocalTime in3Hours = LocalTime.ofInstant(now.plus(Duration.ofHours(3)), ZoneId.systemDefault());
		BackupSettings wishes = new BackupSettings(file, in3Hours, 7, 4, null, false);
		RecurringTask<Void> task = BackupTask.backUp(backup(wishes), wishes);
		assertThat(rescheduled(task, now, 0)).isEqualTo(now.plus(Duration.ofMinutes(15)));
		assertThat(rescheduled(task, now, 3)).isEqualTo(now.plus(Duration.ofHours(2)));
		assertThat(rescheduled(task, now, 4)).isEqualTo(now.plus(Duration.ofHours(3)));
	}

	private static Instant rescheduled(RecurringTask<Void> task, Instant now, int failuresBefore) {
		Execution execution = new Execution(now, task.instance("recurring"), true, "node", null, now, failuresBefore,
				now, 1);
		AtomicReference<Instant> next = new AtomicReference<>();
		task.getFailureHandler()
			.onFailure(ExecutionComplete.failure(execution, now, now, new IllegalStateException("no room")),
					new ExecutionOperations<>(null, null, execution) {

						@Override
						public void reschedule(ExecutionComplete complete, Instant at) {
							next.set(at);
						}

					});
		return next.get();
	}

	@Test
	void wishesForRecoveryToAnyMomentThatCannotBeFulfilledStopTheStart() throws IOException {
		Path secret = Files.writeString(this.folder.resolve("secret"), "open sesame\n");
		assertRefused(null, null, "wants troppo.backup.folder");
		assertRefused(this.folder, secret, "is not encrypted");
		assertRefused(this.folder, null, "is for the embedded database");
		PointInTime unwished = new PointInTime(wishes(this.folder, null), this.database, this.clock);
		unwished.follow();
		assertThat(unwished.results()).isEmpty();
	}

	private void assertRefused(Path folder, Path passphrase, String why) {
		BackupSettings wishes = new BackupSettings(folder, LocalTime.of(3, 30), 7, 4, passphrase, true);
		assertThatExceptionOfType(CannotProceedException.class)
			.isThrownBy(() -> new PointInTime(wishes, this.database, this.clock).follow())
			.withMessageContaining(why);
	}

	private ScheduledBackup backup(BackupSettings wishes) {
		return new ScheduledBackup(wishes, this.storage, this.database, this.data, this.clock, this.settings,
				this.language, this.mailer);
	}

	private Level health(BackupSettings wishes) {
		return new BackupHealth(wishes, this.clock).results().getFirst().level();
	}

	private static BackupSettings wishes(Path folder, Path passphrase) {
		return new BackupSettings(folder, LocalTime.of(3, 30), 7, 4, passphrase, false);
	}

}

package blog.troppo.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;

import blog.troppo.mail.Mailer;
import blog.troppo.operations.CannotProceedException;
import blog.troppo.site.SelfTest.Level;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.testing.Mailbox;
import blog.troppo.testing.TestClock;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
	Mailer mailer;

	private ObjectStorageSettings storage = new ObjectStorageSettings(null, null, "us-east-1", "", null, null, null);

	@Test
	void whatIsMadeIsCarriedAwayAndTheAdministratorHearsWhenItIsNot() throws IOException {
		this.settings.set(SiteSettings.ADMIN_EMAIL, "keeper@blog.test");
		BackupSettings wishes = wishes(this.folder.resolve("backups"), null);
		try (FakeStorage server = new FakeStorage()) {
			this.storage = server.settings("blog/");
			Path made = backup(wishes).run();
			assertThat(server.objects()).containsOnlyKeys("blog/" + made.getFileName());
			assertThat(server.objects().firstEntry().getValue()).isEqualTo(Files.readAllBytes(made));
		}
		assertThatExceptionOfType(CannotProceedException.class).isThrownBy(() -> backup(wishes).run());
		assertThat(new Mailbox(this.data).mail("keeper@blog.test")).contains("The storage http://127.0.0.1:",
				"did not take troppo-");
	}

	@Test
	void whatIsMadeWasRestoredOnceAndIsTold() throws IOException {
		this.settings.set(SiteSettings.HOME, "https://blog.test");
		Path secret = Files.writeString(this.folder.resolve("secret"), "open sesame\n");
		BackupSettings wishes = wishes(this.folder.resolve("backups"), secret);
		assertThat(health(wishes)).isEqualTo(Level.WARN);
		Path made = backup(wishes).run();
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
		assertThatExceptionOfType(CannotProceedException.class).isThrownBy(() -> backup(wishes(file, null)).run());
		assertThat(new Mailbox(this.data).mail("owner@blog.test")).contains("Subject: ", "The backup has failed",
				"The folder of the backups cannot be used");
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
				this.mailer);
	}

	private Level health(BackupSettings wishes) {
		return new BackupHealth(wishes, this.clock).results().getFirst().level();
	}

	private static BackupSettings wishes(Path folder, Path passphrase) {
		return new BackupSettings(folder, LocalTime.of(3, 30), 7, 4, passphrase, false);
	}

}

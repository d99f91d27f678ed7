package blog.troppo.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;

import blog.troppo.mail.Letter;
import blog.troppo.mail.Mailer;
import blog.troppo.operations.CannotProceedException;
import blog.troppo.operations.postgres.ContinuousArchiving;
import blog.troppo.site.Sentences;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteLanguage;
import blog.troppo.site.SiteSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;

/**
 * Makes a backup, restores it beside the blog, and only then counts it. The administrator
 * hears of one that did not come that far.
 */
@Component
@Import(BackupTask.class)
@EnableConfigurationProperties({ BackupSettings.class, ObjectStorageSettings.class })
class ScheduledBackup {

	private static final Logger LOGGER = LoggerFactory.getLogger(ScheduledBackup.class);

	private final BackupSettings wishes;

	private final ObjectStorageSettings elsewhere;

	private final JdbcConnectionDetails database;

	private final Path data;

	private final InstantSource clock;

	private final Settings settings;

	private final SiteLanguage language;

	private final Mailer mailer;

	ScheduledBackup(BackupSettings wishes, ObjectStorageSettings elsewhere, JdbcConnectionDetails database,
			@Value("${troppo.data}") Path data, InstantSource clock, Settings settings, SiteLanguage language,
			Mailer mailer) {
		this.language = language;
		this.wishes = wishes;
		this.elsewhere = elsewhere;
		this.database = database;
		this.data = data;
		this.clock = clock;
		this.settings = settings;
		this.mailer = mailer;
	}

	/**
	 * @param telling whether the administrator gets a mail when it fails: once, not each
	 * time that it is tried again
	 * @return where it lies
	 */
	Path run(boolean telling) {
		try {
			return makeAndProve(new BackupFolder(Objects.requireNonNull(this.wishes.folder())));
		}
		catch (IOException ex) {
			throw failed(telling, new CannotProceedException("The folder of the backups cannot be used: " + ex, ex));
		}
		catch (CannotProceedException ex) {
			throw failed(telling, ex);
		}
	}

	private Path makeAndProve(BackupFolder folder) throws IOException {
		Path secret = this.wishes.passphraseFile();
		String passphrase = (secret != null) ? Passphrase.read(secret) : null;
		Path unproven = folder.unproven(this.clock.instant(), passphrase != null);
		new Backup(this.database, this.data, this.clock).save(unproven, passphrase);
		new Restore(this.database, this.data).tryOut(unproven, passphrase);
		Path proven = folder.prove(unproven, this.clock.instant());
		folder.rotate(this.wishes.keepDaily(), this.wishes.keepWeekly());
		carryAway(proven);
		if (this.wishes.pointInTime()) {
			ContinuousArchiving.of(this.database, folder.path())
				.ifPresent((log) -> log.saveBase(this.clock, this.wishes.keepDaily()));
		}
		LOGGER.info("Saved and tried: {}, {} bytes", proven, Files.size(proven));
		return proven;
	}

	private void carryAway(Path proven) {
		if (this.elsewhere.areGiven()) {
			try (ObjectStorage storage = new ObjectStorage(this.elsewhere)) {
				storage.put(proven);
				storage.rotate(this.wishes.keepDaily(), this.wishes.keepWeekly());
			}
		}
	}

	private CannotProceedException failed(boolean telling, CannotProceedException why) {
		if (telling) {
			this.mailer.send(new Letter(this.settings.get(SiteSettings.ADMIN_EMAIL), "backup-failed",
					Map.of("reason", Sentences.in(this.language.locale(), String.valueOf(why.getMessage())), "folder",
							String.valueOf(this.wishes.folder()))));
		}
		return why;
	}

}

package blog.troppo.operations.restoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import blog.troppo.operations.CannotProceedException;
import blog.troppo.operations.backup.Backup;
import blog.troppo.operations.backup.BackupSummary;
import blog.troppo.operations.backup.Restore;
import blog.troppo.operations.postgres.DatabaseConfiguration;
import blog.troppo.transfer.incoming.IncomingFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Puts the backup that was chosen in the admin in the blog's place before {@code serve}
 * does anything else. What was there is saved first and lies beside it; when something
 * goes wrong the blog starts as it was.
 */
public final class RestoreAtStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final Logger LOGGER = LoggerFactory.getLogger(RestoreAtStart.class);

	/**
	 * A start that is killed in the middle is made good by the next, but not for ever.
	 */
	private static final int TRIES = 3;

	private final Clock clock;

	public RestoreAtStart(Clock clock) {
		this.clock = clock;
	}

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		Environment settings = context.getEnvironment();
		Path data = Path.of(settings.getRequiredProperty("troppo.data"));
		SentFolder folder = SentFolder.in(data);
		Optional<SentBackup> wanted = folder.wanted();
		wanted.ifPresent((sent) -> note(folder, restored(folder, data, sent, settings)));
	}

	/**
	 * On a full disk nothing can be noted. What is the blog already goes then, so that
	 * the next start does not put it in place once more, over what was written since.
	 */
	private static void note(SentFolder folder, SentBackup sent) {
		try {
			folder.write(sent);
		}
		catch (UncheckedIOException ex) {
			LOGGER.warn("What became of the backup {} could not be noted: {}", sent.name(), ex.getMessage());
			if (sent.state() == SentBackup.State.RESTORED) {
				folder.delete(sent.id());
			}
		}
	}

	private SentBackup restored(SentFolder folder, Path data, SentBackup sent, Environment settings) {
		if (sent.tries() >= TRIES) {
			return sent.is(SentBackup.State.FAILED, "It was begun several times and never came to its end.");
		}
		try {
			String secret = settings.getProperty("troppo.backup.passphrase-file", "");
			DatabaseConfiguration.with(settings, (database) -> replace(folder, data, database, sent, secret));
			LOGGER.warn("The backup {} is the blog now, as {} wished", sent.name(), sent.by());
			return sent.is(SentBackup.State.RESTORED, "");
		}
		catch (CannotProceedException | UncheckedIOException ex) {
			LOGGER.warn("The backup {} was not restored: {}", sent.name(), ex.getMessage());
			return sent.is(SentBackup.State.FAILED, String.valueOf(ex.getMessage()));
		}
	}

	private void replace(SentFolder folder, Path data, JdbcConnectionDetails database, SentBackup sent, String secret) {
		Restore restore = new Restore(database, data);
		String passphrase = SentBackups.passphrase(Path.of(secret));
		if (sent.tries() == 0 && !restore.occupant().isEmpty()) {
			saveFirst(folder, new Backup(database, data, this.clock), passphrase);
		}
		folder.write(sent.triedOnceMore());
		restore.restore(folder.archive(sent.id()), passphrase);
	}

	/** So that there is a way back. */
	private void saveFirst(SentFolder folder, Backup backup, @Nullable String passphrase) {
		String id = IncomingFiles.newId();
		try {
			Path archive = folder.archive(id);
			BackupSummary summary = backup.save(archive, passphrase);
			String name = "before-restore-" + this.clock.instant().truncatedTo(ChronoUnit.SECONDS) + ".tar";
			folder.write(SentBackup.unread(id, name, Files.size(archive), this.clock.instant(), "").checked(summary));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

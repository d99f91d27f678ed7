package blog.troppo.operations.cli;

import java.nio.file.Path;

import blog.troppo.operations.backup.Passphrase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The passphrase of a backup, from where no list of processes shows it.
 */
final class PassphraseOption {

	@Option(names = "--passphrase-file", paramLabel = "FILE", defaultValue = "${env:TROPPO_BACKUP_PASSPHRASE_FILE}",
			description = { "A file whose first line is the passphrase of an encrypted backup;",
					"TROPPO_BACKUP_PASSPHRASE holds the passphrase itself." })
	@Nullable Path file;

	/** Null if there is none, and backups are not encrypted. */
	@Nullable String passphrase() {
		if (this.file == null) {
			String told = System.getenv("TROPPO_BACKUP_PASSPHRASE");
			return (told == null || told.isEmpty()) ? null : told;
		}
		return Passphrase.read(this.file);
	}

}

package blog.troppo.operations.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import blog.troppo.operations.CannotProceedException;
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
		return read(this.file);
	}

	static String read(Path file) {
		try {
			return Files.readString(file)
				.lines()
				.findFirst()
				.filter((line) -> !line.isEmpty())
				.orElseThrow(() -> new CannotProceedException("There is no passphrase in " + file));
		}
		catch (IOException ex) {
			throw new CannotProceedException("The passphrase cannot be read from " + file, ex);
		}
	}

}

package blog.troppo.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import blog.troppo.operations.CannotProceedException;

/** What encrypts a backup: a file's first line. */
public final class Passphrase {

	private Passphrase() {
	}

	public static String read(Path file) {
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

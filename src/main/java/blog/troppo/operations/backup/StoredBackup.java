package blog.troppo.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import blog.troppo.operations.CannotProceedException;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * A backup in the object storage, fetched for as long as it is read.
 */
public record StoredBackup(Path file) implements AutoCloseable {

	/** How a backup in the storage is named, where files are. */
	public static final String SCHEME = "s3:";

	/**
	 * @param name such as {@code s3:latest} or {@code s3:troppo-2026-11-26T033000Z.tar}
	 */
	public static StoredBackup fetch(String name, Environment environment) {
		ObjectStorageSettings settings = Binder.get(environment)
			.bindOrCreate("troppo.backup.s3", ObjectStorageSettings.class);
		if (!settings.areGiven()) {
			throw new CannotProceedException("No storage is known: set troppo.backup.s3.bucket and its fellows");
		}
		String wanted = name.substring(SCHEME.length());
		try (ObjectStorage storage = new ObjectStorage(settings)) {
			BackupName found = storage.all()
				.stream()
				.filter((backup) -> wanted.equals("latest") || wanted.equals(backup.text()))
				.findFirst()
				.orElseThrow(() -> new CannotProceedException("There is no backup " + wanted + " in " + settings));
			Path file = Files.createTempFile("troppo-backup", ".tar");
			storage.get(found, file);
			return new StoredBackup(file);
		}
		catch (IOException ex) {
			throw new CannotProceedException("There is no room for the backup (" + ex.getMessage() + ")", ex);
		}
	}

	@Override
	public void close() {
		try {
			Files.deleteIfExists(this.file);
		}
		catch (IOException ex) {
			throw new CannotProceedException(this.file + " could not be deleted: do it by hand", ex);
		}
	}

}

package blog.troppo.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import blog.troppo.support.NotFoundException;

import org.springframework.stereotype.Component;

/**
 * The backups that the schedule made, as they lie in its folder on this machine. What has
 * its final name there was restored beside the blog once, and has the time of that.
 */
@Component
public class ProvenBackups {

	private static final int MOST = 100;

	private final BackupSettings wishes;

	ProvenBackups(BackupSettings wishes) {
		this.wishes = wishes;
	}

	/**
	 * One of them.
	 *
	 * @param created the moment that it holds
	 * @param proven when it had been restored beside the blog
	 * @param encrypted whether a passphrase opens it
	 */
	public record Proven(String name, Instant created, Instant proven, long bytes, boolean encrypted) {
	}

	/** The newest first; none where the schedule makes none. */
	public List<Proven> all() {
		if (!this.wishes.areOn()) {
			return List.of();
		}
		try {
			return folder().proven().stream().limit(MOST).flatMap((backup) -> look(backup).stream()).toList();
		}
		catch (IOException ex) {
			// what is wrong with the folder, BackupHealth says
			return List.of();
		}
	}

	/** Empty if it is no file, or has gone just now. */
	private Optional<Proven> look(BackupName backup) {
		try {
			BasicFileAttributes file = Files.readAttributes(folder().path().resolve(backup.text()),
					BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
			return file.isRegularFile() ? Optional.of(new Proven(backup.text(), backup.created(),
					file.lastModifiedTime().toInstant(), file.size(), backup.text().endsWith(".pgp")))
					: Optional.empty();
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	/** The file of that name, which is one of them and nothing else. */
	public Path find(String name) {
		return BackupName.read(name)
			.filter((backup) -> this.wishes.areOn())
			.map((backup) -> folder().path().resolve(backup.text()))
			.filter((file) -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
			.orElseThrow(() -> new NotFoundException("There is no such backup."));
	}

	private BackupFolder folder() {
		return new BackupFolder(Objects.requireNonNull(this.wishes.folder()));
	}

}

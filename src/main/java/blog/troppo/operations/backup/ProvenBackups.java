package blog.troppo.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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
		List<Proven> all = new ArrayList<>();
		try {
			for (BackupName backup : folder().proven().stream().limit(MOST).toList()) {
				all.add(look(backup));
			}
		}
		catch (IOException ex) {
			// what is wrong with the folder, BackupHealth says; one may have gone just
			// now
			return List.copyOf(all);
		}
		return all;
	}

	private Proven look(BackupName backup) throws IOException {
		Path file = folder().path().resolve(backup.text());
		return new Proven(backup.text(), backup.created(), Files.getLastModifiedTime(file).toInstant(),
				Files.size(file), backup.text().endsWith(".pgp"));
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

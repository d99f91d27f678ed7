package blog.troppo.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of the scheduled backups. What has its final name there has been restored
 * once; other files in it are nobody's business here.
 */
record BackupFolder(Path path) {

	private static final String UNPROVEN = ".unproven";

	/** Where one is written until it has been tried. */
	Path unproven(Instant now, boolean encrypted) throws IOException {
		Files.createDirectories(this.path);
		return this.path.resolve(BackupName.of(now, encrypted).text() + UNPROVEN);
	}

	/** Gives it its final name, and the time at which it had been restored. */
	Path prove(Path unproven, Instant now) throws IOException {
		Files.setLastModifiedTime(unproven, FileTime.from(now));
		String name = unproven.getFileName().toString();
		Path proven = unproven.resolveSibling(name.substring(0, name.length() - UNPROVEN.length()));
		return Files.move(unproven, proven, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	/** The newest first. */
	List<BackupName> proven() throws IOException {
		if (!Files.isDirectory(this.path)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(this.path)) {
			return files.map((file) -> BackupName.read(file.getFileName().toString()))
				.flatMap(Optional::stream)
				.sorted(Comparator.comparing(BackupName::created).reversed())
				.toList();
		}
	}

	/** Removes what is superfluous, and what never was proven. */
	void rotate(int days, int weeks) throws IOException {
		for (BackupName backup : BackupName.superfluous(proven(), days, weeks)) {
			Files.deleteIfExists(this.path.resolve(backup.text()));
		}
		try (Stream<Path> files = Files.list(this.path)) {
			for (Path file : files.filter(BackupFolder::isLeftOver).toList()) {
				Files.deleteIfExists(file);
			}
		}
	}

	private static boolean isLeftOver(Path file) {
		String name = file.getFileName().toString();
		return name.matches("\\.?troppo-\\d{4}.*") && (name.endsWith(UNPROVEN) || name.endsWith(".part"));
	}

}

package blog.troppo.transfer;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Copies the old blog's uploads folder, sizes of images and all, to the same places here.
 * What is there already stays, so that it can be stopped and started.
 */
final class UploadsFolder {

	private static final List<String> BELOW = List.of("wp-content/uploads", "uploads", "");

	private final Path from;

	private final KeptFiles kept;

	private UploadsFolder(Path from, KeptFiles kept) {
		this.from = from;
		this.kept = kept;
	}

	/** The folder itself, or WordPress's above it. */
	static UploadsFolder of(Path folder, Path uploads) {
		if (!Files.isDirectory(folder)) {
			throw new ImportException("There is no folder " + folder + ": name the old blog's wp-content/uploads.");
		}
		Path found = BELOW.stream().map(folder::resolve).filter(Files::isDirectory).findFirst().orElse(folder);
		try {
			return new UploadsFolder(found.toRealPath(), new KeptFiles(uploads));
		}
		catch (IOException ex) {
			throw new ImportException("The folder " + folder + " cannot be read: " + ex.getMessage(), ex);
		}
	}

	void copy(ImportDatabase database, long run, Tally tally, TransferProgress progress) throws SQLException {
		try {
			long total;
			try (Stream<Path> all = Files.walk(this.from)) {
				total = all.filter(Files::isRegularFile).count();
			}
			long[] done = new long[1];
			Files.walkFileTree(this.from, new SimpleFileVisitor<>() {
				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
					if (attributes.isRegularFile()) {
						copy(file, attributes, tally);
						progress.at(TransferProgress.Phase.MEDIA, ++done[0], total);
					}
					return FileVisitResult.CONTINUE;
				}
			});
		}
		catch (IOException ex) {
			throw new ImportException("The uploads cannot be copied: " + ex.getMessage()
					+ " Start the same import again to go on where it stopped.", ex);
		}
		tellMissing(database, run, tally);
		tally.save(database, run);
		database.commit();
	}

	private void copy(Path file, BasicFileAttributes attributes, Tally tally) throws IOException {
		String name = this.from.relativize(file).toString().replace('\\', '/');
		Path target = this.kept.place(name);
		if (target == null) {
			tally.skipped(MediaFetch.KIND, name + ": no file of this kind is kept");
		}
		else if (Files.exists(target)) {
			if (Files.size(target) == attributes.size()) {
				tally.there(MediaFetch.KIND);
			}
			else {
				tally.skipped(MediaFetch.KIND, name + ": there is another file of this name here");
			}
		}
		else {
			Files.createDirectories(target.getParent());
			Path part = Files.createTempFile(target.getParent(), ".copying", "");
			try {
				Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
				Files.setLastModifiedTime(part, attributes.lastModifiedTime());
				KeptFiles.move(part, target);
				tally.came(MediaFetch.KIND, 1);
			}
			finally {
				Files.deleteIfExists(part);
			}
		}
	}

	/** Files that attachments stand for and the folder does not have. */
	private void tellMissing(ImportDatabase database, long run, Tally tally) throws SQLException {
		for (String file : database.query(
				"select file from import_media where run_id = ? and state = 'left' order by post_id",
				(row) -> row.getString(1), run)) {
			Path target = this.kept.place(file);
			if (target == null || !Files.exists(target)) {
				tally.note(MediaFetch.KIND + ": " + file + " is not in the uploads folder");
			}
			else {
				database.update(
						"update import_media set state = 'fetched' where run_id = ? and file = ? and state = 'left'",
						run, file);
			}
		}
	}

}

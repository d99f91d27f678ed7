package blog.troppo.operations.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

/**
 * The blog's files: its uploads, and themes of the owner's own. New ones are laid out
 * beside the old, and change places with them in one step each.
 */
record Folders(Path data) {

	static final String PREFIX = "files/";

	private static final List<String> NAMES = List.of("uploads", "themes");

	private static final String DRAFT = ".restoring";

	private static final String OLD = ".before-restore";

	/** How many, and with how many bytes. */
	record Sum(long files, long bytes) {

		Sum plus(long length) {
			return new Sum(this.files + 1, this.bytes + length);
		}

	}

	/** Taken after the database's moment, so that what that knows of is there. */
	Sum write(ArchiveWriter archive) throws IOException {
		Sum sum = new Sum(0, 0);
		for (String name : NAMES) {
			Path folder = this.data.resolve(name);
			if (Files.isDirectory(folder)) {
				sum = write(folder, PREFIX + name + "/", archive, sum);
			}
		}
		return sum;
	}

	private static Sum write(Path folder, String prefix, ArchiveWriter archive, Sum before) throws IOException {
		Sum sum = before;
		try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
			for (Path file : (Iterable<Path>) files.filter(Folders::isKept)::iterator) {
				String name = folder.relativize(file).toString().replace(java.io.File.separatorChar, '/');
				sum = sum.plus(archive.add(prefix + name, file));
			}
		}
		return sum;
	}

	/** Not what is only coming in, nor what says which nodes run. */
	private static boolean isKept(Path file) {
		String name = file.getFileName().toString();
		boolean passing = name.startsWith(".incoming") && name.endsWith(".part") || name.startsWith(".node-");
		return Files.isRegularFile(file) && !passing;
	}

	boolean holdUploads() throws IOException {
		Path uploads = this.data.resolve("uploads");
		if (Files.notExists(uploads)) {
			return false;
		}
		try (Stream<Path> files = Files.walk(uploads, FileVisitOption.FOLLOW_LINKS)) {
			return files.anyMatch(Folders::isKept);
		}
	}

	/** Makes way for drafts, also for those that an interrupted restore left. */
	void beginDrafts() throws IOException {
		discardDrafts();
		for (String name : NAMES) {
			Files.createDirectories(this.data.resolve(name + DRAFT));
		}
	}

	void discardDrafts() throws IOException {
		for (String name : NAMES) {
			FileSystemUtils.deleteRecursively(this.data.resolve(name + DRAFT));
		}
	}

	/** Says no to a part that is neither of the database nor of one of the folders. */
	static void checkPlace(String part) throws DamagedArchiveException {
		if (!DatabaseDump.PART.matcher(part).matches()
				&& NAMES.stream().noneMatch((name) -> part.startsWith(PREFIX + name + "/"))) {
			throw new DamagedArchiveException("no backup holds anything like " + part);
		}
	}

	/** Takes a part of an archive that lies below {@link #PREFIX}. */
	void draft(String part, InputStream content) throws IOException {
		checkPlace(part);
		String path = part.substring(PREFIX.length());
		int slash = path.indexOf('/');
		Path folder = this.data.resolve(path.substring(0, slash) + DRAFT);
		Path file = folder.resolve(path.substring(slash + 1)).normalize();
		if (!file.startsWith(folder)) {
			throw new DamagedArchiveException(part + " leads out of its folder");
		}
		Files.createDirectories(file.getParent());
		Files.copy(content, file);
	}

	/** What lies in the way stays beside until all is done. */
	void exchange() throws IOException {
		for (String name : NAMES) {
			Path folder = this.data.resolve(name);
			Path old = this.data.resolve(name + OLD);
			if (Files.exists(old)) {
				// an interrupted restore: the true old one is kept already
				FileSystemUtils.deleteRecursively(folder);
			}
			move(folder, old);
			move(this.data.resolve(name + DRAFT), folder);
		}
	}

	/** Puts back what was there before. */
	void changeBack() throws IOException {
		for (String name : NAMES) {
			Path old = this.data.resolve(name + OLD);
			if (Files.exists(old)) {
				FileSystemUtils.deleteRecursively(this.data.resolve(name));
				move(old, this.data.resolve(name));
			}
		}
	}

	void discardOld() throws IOException {
		for (String name : NAMES) {
			FileSystemUtils.deleteRecursively(this.data.resolve(name + OLD));
		}
	}

	private static void move(Path from, Path to) throws IOException {
		try {
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (NoSuchFileException ex) {
			if (Files.exists(from)) {
				throw ex;
			}
		}
	}

}

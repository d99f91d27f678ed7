package blog.troppo.operations.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import blog.troppo.operations.CannotProceedException;

/**
 * What lies where in {@code data/postgres}. Nothing in it is anyone's but its owner's.
 */
record PostgresFolder(Path root) {

	private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(PosixFilePermission.OWNER_READ,
			PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

	private static final Set<PosixFilePermission> OWNER_READS_AND_WRITES = EnumSet.of(PosixFilePermission.OWNER_READ,
			PosixFilePermission.OWNER_WRITE);

	static PostgresFolder in(Path data) {
		try {
			Files.createDirectories(data);
			Path root = data.toRealPath().resolve("postgres");
			Files.createDirectories(root.resolve("users"));
			if (!Files.isWritable(root)) {
				throw new AccessDeniedException(root.toString());
			}
			Files.setPosixFilePermissions(root, OWNER_ONLY);
			return new PostgresFolder(root);
		}
		catch (AccessDeniedException ex) {
			throw new CannotProceedException("No permission to write " + ex.getFile() + ": it belongs to "
					+ ownerOf(Path.of(ex.getFile())) + "; start Troppo as that user or name another folder with --data",
					ex);
		}
		catch (IOException ex) {
			throw new CannotProceedException(
					"The data folder " + data + " cannot be used (" + reason(ex) + "): name another folder with --data",
					ex);
		}
	}

	/** Also what a full disk or a broken one says, in the system's words. */
	static String reason(IOException failure) {
		String message = failure.getMessage();
		return (message != null) ? message.lines().findFirst().orElse("") : failure.getClass().getSimpleName();
	}

	private static String ownerOf(Path path) {
		for (Path candidate = path.toAbsolutePath(); candidate != null; candidate = candidate.getParent()) {
			try {
				return Files.getOwner(candidate).getName();
			}
			catch (IOException ex) {
				// not there or not visible: the one above it refused
			}
		}
		return "another user";
	}

	Path cluster() {
		return this.root.resolve("cluster");
	}

	Path users() {
		return this.root.resolve("users");
	}

	Path secret() {
		return this.root.resolve("secret");
	}

	Path port() {
		return this.root.resolve("port");
	}

	Path log() {
		return this.root.resolve("server.log");
	}

	Path lock() {
		return this.root.resolve("lock");
	}

	Path supervisor() {
		return this.root.resolve("supervisor");
	}

	Path stopping() {
		return this.root.resolve("stopping");
	}

	/**
	 * Replaces the file at one stroke: readers see the old text or the new one, whole.
	 */
	void write(Path file, String text) throws IOException {
		Path draft = Files.createTempFile(this.root, "draft", "",
				PosixFilePermissions.asFileAttribute(OWNER_READS_AND_WRITES));
		Files.writeString(draft, text);
		RunAs.giveToOwnerOf(this.root, draft);
		Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	/** With the folder's place, as a copy of it must not take them for its own. */
	void writeProcess(Path file, ProcessIdentity process) throws IOException {
		writeProcess(file, process, "");
	}

	/** With a word about what that process does. */
	void writeProcess(Path file, ProcessIdentity process, String note) throws IOException {
		write(file, process.pid() + " " + process.start() + " " + this.root + "\n" + note + "\n");
	}

	String note(Path file) throws IOException {
		return lines(file).skip(1).findFirst().orElse("");
	}

	Optional<ProcessIdentity> livingProcess(Path file) throws IOException {
		String[] words = lines(file).findFirst().orElse("").split(" ", 3);
		if (words.length < 3 || !words[2].equals(this.root.toString())) {
			return Optional.empty();
		}
		return ProcessIdentity.of(Long.parseLong(words[0]))
			.filter((process) -> process.start() == Long.parseLong(words[1]));
	}

	/** None of a file that its process, or the supervisor, has just removed. */
	private static Stream<String> lines(Path file) throws IOException {
		try {
			return Files.readString(file).lines();
		}
		catch (NoSuchFileException ex) {
			return Stream.empty();
		}
	}

	static void delete(Path tree) throws IOException {
		if (Files.isSymbolicLink(tree) || !Files.isDirectory(tree)) {
			Files.deleteIfExists(tree);
			return;
		}
		try (Stream<Path> children = Files.list(tree)) {
			for (Path child : children.toList()) {
				delete(child);
			}
		}
		Files.delete(tree);
	}

	static void closeToOthers(Path file) throws IOException {
		Files.setPosixFilePermissions(file, Files.isDirectory(file) ? OWNER_ONLY : OWNER_READS_AND_WRITES);
	}

	/** Removes what an interrupted start left, and the programs of older versions. */
	void sweep(String prefix, Path keep) throws IOException {
		try (Stream<Path> children = Files.list(this.root)) {
			for (Path child : children.toList()) {
				if (child.getFileName().toString().startsWith(prefix) && !child.equals(keep)) {
					deleteIfAllowed(child);
				}
			}
		}
	}

	/** Old programs that root has unpacked cost space and nothing else. */
	private static void deleteIfAllowed(Path tree) throws IOException {
		try {
			delete(tree);
		}
		catch (AccessDeniedException ex) {
			return;
		}
	}

}

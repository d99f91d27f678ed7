package blog.troppo.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import blog.troppo.formatting.FileNames;
import blog.troppo.support.InvalidException;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The folder {@code data/uploads}. A file comes in beside it, under no name, and gets one
 * of its own in one step: {@code wp_unique_filename}. Nothing above the folder is
 * touched, whatever a name says.
 */
@Component
class UploadFolder {

	/** Names that WordPress gives to smaller versions of an image. */
	private static final String VERSION = "-(?:\\d+x\\d+|scaled|rotated)";

	/** In bytes: disks take 255, and numbers, sizes and the extension come behind it. */
	private static final int LONGEST_STEM = 200;

	private static final Duration ABANDONED = Duration.ofMinutes(10);

	private final Path folder;

	private final long mostBytes;

	UploadFolder(@Value("${troppo.data}") Path data, @Value("${troppo.uploads.most-bytes:1073741824}") long mostBytes) {
		this.folder = data.resolve("uploads").toAbsolutePath().normalize();
		this.mostBytes = mostBytes;
	}

	/** Takes in a stream as it comes, to a file without a name. */
	Path receive(InputStream content) throws IOException {
		Path part = blank();
		try (OutputStream out = Files.newOutputStream(part)) {
			long length = 0;
			byte[] buffer = new byte[1 << 16];
			for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
				length += count;
				if (length > this.mostBytes) {
					throw new InvalidException("file", "upload_error",
							"A file may have at most " + (this.mostBytes >> 20) + " MB.");
				}
				out.write(buffer, 0, count);
			}
			return part;
		}
		catch (IOException | InvalidException ex) {
			Files.deleteIfExists(part);
			throw ex;
		}
	}

	/** An empty file without a name, to be written. */
	Path blank() throws IOException {
		Files.createDirectories(this.folder);
		return Files.createTempFile(this.folder, ".incoming", ".part");
	}

	/**
	 * Gives the file the wished name, or the next free one. Two who wish the same at once
	 * get two names.
	 * @param below the folder below the uploads: {@code 2007/12}, or empty
	 * @return where it is, from the uploads folder on
	 */
	String name(Path part, String below, String wished) throws IOException {
		return name(part, below, wished, "");
	}

	/**
	 * The same for a version of the image with this name, which may be called as versions
	 * are.
	 */
	String nameVersion(Path part, String below, String wished, String image) throws IOException {
		return name(part, below, wished, image);
	}

	private String name(Path part, String below, String wished, String image) throws IOException {
		Path into = this.folder.resolve(below);
		Files.createDirectories(into);
		String name = FileNames.sanitize(wished);
		int dot = name.lastIndexOf('.');
		String whole = (dot > 0) ? name.substring(0, dot) : "unnamed-file";
		String extension = "." + FileTypes.extension(name);
		boolean ofImage = !image.isEmpty() && whole.matches(Pattern.quote(image) + VERSION);
		String stem = ofImage ? whole : cut(whole);
		for (int number = (stem.matches(".*" + VERSION) && !ofImage) ? 1 : 0;; number++) {
			String candidate = (number == 0) ? stem : stem + "-" + number;
			if (!hasVersions(into, candidate, extension) && claim(into.resolve(candidate + extension))) {
				Files.move(part, into.resolve(candidate + extension), StandardCopyOption.ATOMIC_MOVE,
						StandardCopyOption.REPLACE_EXISTING);
				return below.isEmpty() ? candidate + extension : below + "/" + candidate + extension;
			}
		}
	}

	/** In whole characters. */
	private static String cut(String stem) {
		StringBuilder cut = new StringBuilder();
		int bytes = 0;
		for (int c : stem.codePoints().toArray()) {
			bytes += Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
			if (bytes > LONGEST_STEM) {
				break;
			}
			cut.appendCodePoint(c);
		}
		return cut.toString();
	}

	private static boolean claim(Path file) throws IOException {
		try {
			Files.createFile(file);
			return true;
		}
		catch (FileAlreadyExistsException ex) {
			return false;
		}
	}

	/** Smaller versions of an image that would be written over. */
	private static boolean hasVersions(Path into, String stem, String extension) throws IOException {
		Pattern version = Pattern.compile(Pattern.quote(stem) + VERSION + Pattern.quote(extension));
		try (Stream<Path> files = Files.list(into)) {
			return files.anyMatch((file) -> version.matcher(file.getFileName().toString()).matches());
		}
	}

	/**
	 * Removes what came in and got no name, since nobody has written to it for a while:
	 * the process that did was ended.
	 */
	void sweep(Instant now) throws IOException {
		if (Files.notExists(this.folder)) {
			return;
		}
		try (DirectoryStream<Path> parts = Files.newDirectoryStream(this.folder, ".incoming*.part")) {
			for (Path part : parts) {
				if (Files.getLastModifiedTime(part).toInstant().isBefore(now.minus(ABANDONED))) {
					Files.deleteIfExists(part);
				}
			}
		}
	}

	/** Where a file of this path lies; empty for one that leads elsewhere. */
	Optional<Path> find(String path) {
		try {
			Path file = this.folder.resolve(path).normalize();
			return (file.startsWith(this.folder) && !file.equals(this.folder)) ? Optional.of(file) : Optional.empty();
		}
		catch (InvalidPathException ex) {
			return Optional.empty();
		}
	}

}

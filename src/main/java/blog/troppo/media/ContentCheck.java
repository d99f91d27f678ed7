package blog.troppo.media;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import blog.troppo.support.InvalidException;
import org.apache.tika.Tika;

/**
 * Whether a file is what its name says: {@code wp_check_filetype_and_ext}. A picture of
 * another format than its name's gets the right name; what claims to be harmless and is
 * not is refused.
 */
final class ContentCheck {

	private static final Tika TIKA = new Tika();

	/** Pictures by content: their right extension. */
	private static final Map<String, String> PICTURES = Map.of("image/jpeg", "jpg", "image/png", "png", "image/gif",
			"gif", "image/webp", "webp", "image/bmp", "bmp", "image/tiff", "tif", "image/avif", "avif", "image/heic",
			"heic");

	private static final Set<String> UNKNOWN = Set.of("application/octet-stream", "application/zip");

	private ContentCheck() {
	}

	/** The name under which the file may be kept. */
	static String check(String name, Path file) throws IOException {
		if (!FileTypes.isTaken(name)) {
			throw refusal();
		}
		String claimed = FileTypes.of(name);
		String found = found(file);
		if (claimed.startsWith("image/")) {
			return picture(name, claimed, found);
		}
		if (!fits(claimed, found)) {
			throw refusal();
		}
		return name;
	}

	/** By the content alone: the name is what is to be checked. */
	private static String found(Path file) throws IOException {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
			return TIKA.detect(in);
		}
	}

	private static String picture(String name, String claimed, String found) {
		if (claimed.equals(found) || claimed.equals("image/x-icon") && found.equals("image/vnd.microsoft.icon")
				|| claimed.startsWith("image/hei") && found.startsWith("image/hei")) {
			return name;
		}
		String extension = PICTURES.get(found);
		if (extension == null) {
			throw refusal();
		}
		return name.substring(0, name.lastIndexOf('.') + 1) + extension;
	}

	private static boolean fits(String claimed, String found) {
		if (claimed.equals(found) || UNKNOWN.contains(found)) {
			return true;
		}
		if (claimed.startsWith("text/")) {
			return found.equals("text/plain");
		}
		if (claimed.startsWith("video/") || claimed.startsWith("audio/")) {
			return found.startsWith("video/") || found.startsWith("audio/") || found.equals("application/ogg")
					|| found.equals("application/mp4") || found.equals("application/x-matroska");
		}
		return !claimed.equals("application/pdf") && (found.startsWith("application/x-tika-")
				|| found.startsWith("application/vnd.") || found.equals("application/gzip")
				|| found.equals("application/x-rar-compressed") || found.equals("application/rtf"));
	}

	private static InvalidException refusal() {
		return new InvalidException("file", "upload_error", "Sorry, you are not allowed to upload this file type.");
	}

}

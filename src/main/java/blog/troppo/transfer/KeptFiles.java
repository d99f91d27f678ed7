package blog.troppo.transfer;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** The uploads folder, and which files of the old blog it takes. */
record KeptFiles(Path uploads) {

	/** What a browser would run if it were served from the blog's own address. */
	private static final Set<String> ACTIVE = Set.of("htm", "html", "js", "swf", "exe", "svg");

	KeptFiles {
		uploads = uploads.toAbsolutePath().normalize();
	}

	/** Where the file belongs, or null for names that lead elsewhere or would be run. */
	@Nullable Path place(String file) {
		String name = file.substring(file.lastIndexOf('/') + 1);
		String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		boolean known = !new AttachmentFile("", file).mimeType().isEmpty();
		if (!known || ACTIVE.contains(end) || name.startsWith(".") || file.indexOf('\\') >= 0) {
			return null;
		}
		try {
			Path target = this.uploads.resolve(file).normalize();
			return (target.startsWith(this.uploads) && !target.equals(this.uploads)) ? target : null;
		}
		catch (InvalidPathException ex) {
			return null;
		}
	}

	/** A file is there whole or not at all. */
	static void move(Path part, Path target) throws IOException {
		try {
			Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (AtomicMoveNotSupportedException ex) {
			Files.move(part, target);
		}
	}

}

package blog.troppo.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import blog.troppo.formatting.FileNames;
import blog.troppo.support.InvalidException;

import org.springframework.stereotype.Component;

/**
 * The files of fonts that people install: {@code uploads/fonts}. They are no attachments,
 * and belong to whoever keeps their names.
 */
@Component
public class FontFiles {

	/** Where they lie, from the uploads folder on. */
	public static final String FOLDER = "fonts";

	/** What a file begins with, by its extension. */
	private static final Map<String, List<String>> SIGNATURES = Map.of("woff2", List.of("wOF2"), "woff",
			List.of("wOFF"), "otf", List.of("OTTO"), "ttf", List.of("\0\1\0\0", "true"));

	private static final int SIGNATURE = 4;

	private final UploadFolder folder;

	private final UploadedFiles files;

	FontFiles(UploadFolder folder, UploadedFiles files) {
		this.folder = folder;
		this.files = files;
	}

	/**
	 * Keeps a file.
	 * @param name as the sender calls it
	 * @return its name in the folder
	 * @throws InvalidException if it is no font, or is not what its name says
	 */
	public String keep(String name, InputStream content) throws IOException {
		Path part = this.folder.receive(content);
		try {
			if (Files.size(part) == 0) {
				throw new InvalidException("file", "rest_font_upload_unknown_error",
						"File is empty. Please upload something more substantial.");
			}
			String wished = FileNames.sanitize(name);
			if (!isFont(part, FileTypes.extension(wished))) {
				throw new InvalidException("file", "rest_font_upload_invalid_file_type",
						"Sorry, you are not allowed to upload this file type.");
			}
			return this.folder.name(part, FOLDER, wished).substring(FOLDER.length() + 1);
		}
		finally {
			Files.deleteIfExists(part);
		}
	}

	private static boolean isFont(Path file, String extension) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			String signature = new String(in.readNBytes(SIGNATURE), StandardCharsets.ISO_8859_1);
			return Optional.ofNullable(SIGNATURES.get(extension))
				.filter((known) -> known.contains(signature))
				.isPresent();
		}
	}

	/** Takes back what was kept in vain. */
	public void remove(Collection<String> names) throws IOException {
		this.files.remove(names.stream().map(FontFiles::path).collect(Collectors.toSet()));
	}

	/** In the transaction of what says that they are not needed any more. */
	public void removeLater(Collection<String> names) {
		this.files.removeLater(names.stream().map(FontFiles::path).collect(Collectors.toSet()));
	}

	private static String path(String name) {
		return FOLDER + "/" + name;
	}

}

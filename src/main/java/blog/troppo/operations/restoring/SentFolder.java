package blog.troppo.operations.restoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

/**
 * {@code data/restores}: each archive and what is known of it in a file beside, since a
 * restore replaces all that a database could know. Names in it are ours alone.
 */
record SentFolder(Path path) {

	private static final String NOTES = ".json";

	static SentFolder in(Path data) {
		return new SentFolder(data.resolve("restores"));
	}

	Path archive(String id) {
		return this.path.resolve(id + ".tar");
	}

	/** The newest first. */
	List<SentBackup> all() {
		if (!Files.isDirectory(this.path)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(this.path)) {
			return files.filter((file) -> file.getFileName().toString().matches("[0-9a-f]{32}\\" + NOTES))
				.flatMap((file) -> read(file).stream())
				.sorted(Comparator.comparing(SentBackup::arrived).reversed())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Optional<SentBackup> find(String id) {
		return all().stream().filter((sent) -> sent.id().equals(id)).findFirst();
	}

	Optional<SentBackup> wanted() {
		return all().stream().filter((sent) -> sent.state() == SentBackup.State.WANTED).findFirst();
	}

	void write(SentBackup sent) {
		try {
			Path draft = Files.createTempFile(this.path, "." + sent.id(), ".part");
			Files.write(draft, JsonMapper.shared().writeValueAsBytes(sent));
			Files.move(draft, notes(sent.id()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void delete(String id) {
		try {
			Files.deleteIfExists(notes(id));
			Files.deleteIfExists(archive(id));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path notes(String id) {
		return this.path.resolve(id + NOTES);
	}

	private static Optional<SentBackup> read(Path notes) {
		try {
			return Optional.of(JsonMapper.shared().readValue(Files.readAllBytes(notes), SentBackup.class));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

package blog.troppo.operations.backup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FoldersTests {

	@TempDir
	Path place;

	private Path data;

	private Folders folders;

	@BeforeEach
	void begin() throws IOException {
		this.data = Files.createDirectory(this.place.resolve("data"));
		this.folders = new Folders(this.data);
		this.folders.beginDrafts();
	}

	private static InputStream text(String text) {
		return new ByteArrayInputStream(text.getBytes());
	}

	private String read(String file) throws IOException {
		return Files.readString(this.data.resolve(file));
	}

	private void write(String file, String text) throws IOException {
		Files.createDirectories(this.data.resolve(file).getParent());
		Files.writeString(this.data.resolve(file), text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "files/uploads/../../../x", "files/uploads/a/../../x", "files/themes/../uploads/x",
			"files/uploads/../uploads.restoring2/x", "files/etc/x", "files/uploads", "files/", "", "x",
			"../files/uploads/x", "/files/uploads/x", "files/uploads2/x", "files/uploads//etc/passwd",
			"database/../../x" })
	void nothingIsWrittenOutsideOfItsFolder(String part) throws IOException {
		assertThatThrownBy(() -> this.folders.draft(part, text("evil"))).isInstanceOf(DamagedArchiveException.class);
		try (Stream<Path> files = Files.walk(this.place)) {
			assertThat(files.filter(Files::isRegularFile)).isEmpty();
		}
	}

	@Test
	void draftsTakeThePlaceOfWhatIsThere() throws IOException {
		write("uploads/old.txt", "old");
		this.folders.draft("files/uploads/2026/11/ключ a.txt", text("new"));
		this.folders.draft("files/uploads/./b/../c.txt", text("c"));
		assertThat(read("uploads/old.txt")).isEqualTo("old");
		this.folders.exchange();
		assertThat(read("uploads/2026/11/ключ a.txt")).isEqualTo("new");
		assertThat(read("uploads/c.txt")).isEqualTo("c");
		assertThat(this.data.resolve("uploads/old.txt")).doesNotExist();
		this.folders.changeBack();
		assertThat(read("uploads/old.txt")).isEqualTo("old");
		assertThat(this.data.resolve("uploads/c.txt")).doesNotExist();
	}

	/** The true old folder is never lost, however often it is begun anew. */
	@Test
	void anExchangeThatWasInterruptedCanBeTakenBack() throws IOException {
		write("uploads/old.txt", "old");
		this.folders.exchange();
		this.folders.beginDrafts();
		this.folders.draft("files/uploads/new.txt", text("new"));
		this.folders.exchange();
		assertThat(read("uploads/new.txt")).isEqualTo("new");
		this.folders.changeBack();
		assertThat(read("uploads/old.txt")).isEqualTo("old");
		this.folders.discardDrafts();
		this.folders.discardOld();
		try (Stream<Path> left = Files.list(this.data)) {
			assertThat(left.map((path) -> path.getFileName().toString())).containsOnly("uploads", "themes");
		}
	}

	@Test
	void whatTwoPartsSayOfOneFileIsRefused() throws IOException {
		this.folders.draft("files/uploads/a.txt", text("one"));
		assertThatThrownBy(() -> this.folders.draft("files/uploads/x/../a.txt", text("two")))
			.isInstanceOf(IOException.class);
	}

	@Test
	void whatIsOnlyComingInIsNotSaved() throws IOException {
		assertThat(this.folders.holdUploads()).isFalse();
		write("uploads/.incoming1.part", "half");
		write("uploads/2026/.node-a", "");
		assertThat(this.folders.holdUploads()).isFalse();
		write("uploads/2026/a.txt", "whole");
		write("themes/mine/style.css", "css");
		assertThat(this.folders.holdUploads()).isTrue();
		try (ArchiveWriter archive = new ArchiveWriter(new ByteArrayOutputStream())) {
			assertThat(this.folders.write(archive)).isEqualTo(new Folders.Sum(2, 8));
		}
	}

}

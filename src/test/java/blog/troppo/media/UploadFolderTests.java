package blog.troppo.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import blog.troppo.support.InvalidException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UploadFolderTests {

	@TempDir
	Path data;

	private UploadFolder folder;

	@BeforeEach
	void smallFilesOnly() {
		this.folder = new UploadFolder(this.data, 100);
	}

	private static InputStream bytes(int length) {
		return new ByteArrayInputStream(new byte[length]);
	}

	private String keep(String below, String name) throws IOException {
		return this.folder.name(this.folder.receive(bytes(3)), below, name);
	}

	private Set<String> files() throws IOException {
		try (Stream<Path> files = Files.walk(this.data.resolve("uploads"))) {
			return new HashSet<>(files.filter(Files::isRegularFile)
				.map((file) -> this.data.resolve("uploads").relativize(file).toString())
				.toList());
		}
	}

	@Test
	void theSameNameAgainGetsANumber() throws IOException {
		assertThat(keep("2007/12", "a.jpg")).isEqualTo("2007/12/a.jpg");
		assertThat(keep("2007/12", "a.jpg")).isEqualTo("2007/12/a-1.jpg");
		assertThat(keep("2007/12", "a.JPG")).isEqualTo("2007/12/a-2.jpg");
		assertThat(keep("", "a.jpg")).isEqualTo("a.jpg");
		assertThat(files()).containsExactlyInAnyOrder("2007/12/a.jpg", "2007/12/a-1.jpg", "2007/12/a-2.jpg", "a.jpg");
	}

	@Test
	void noNameIsThatOfAVersionOfAnother() throws IOException {
		assertThat(keep("", "a-300x200.jpg")).isEqualTo("a-300x200-1.jpg");
		assertThat(keep("", "a-scaled.jpg")).isEqualTo("a-scaled-1.jpg");
		assertThat(this.folder.nameVersion(this.folder.receive(bytes(1)), "", "a-300x200.jpg", "a"))
			.isEqualTo("a-300x200.jpg");
		assertThat(keep("", "a.jpg")).isEqualTo("a-1.jpg");
		assertThat(this.folder.nameVersion(this.folder.receive(bytes(1)), "", "b-300x200.jpg", "a(b"))
			.isEqualTo("b-300x200-1.jpg");
	}

	@ParameterizedTest
	@ValueSource(strings = { "../../a.jpg", "/etc/a.jpg", "..\\a.jpg", "a\0b.jpg", "a/../../b.jpg", "C:\\a.jpg",
			".a.jpg", "a\nb.jpg", "\u202egpj.a.jpg", "%2e%2e%2fa.jpg" })
	void noNameLeadsOutOfTheFolder(String name) throws IOException {
		String kept = keep("2007/12", name);
		assertThat(kept).startsWith("2007/12/").endsWith(".jpg").doesNotContain("..", "\n", "\0");
		assertThat(this.data.resolve("uploads").resolve(kept)).exists();
		assertThat(files()).containsExactly(kept);
	}

	/** A file's name has 255 bytes at most, and those of its versions are longer. */
	@ParameterizedTest
	@ValueSource(strings = { "a", "ä", "長", "\ud83d\ude00", "a-" })
	void aLongNameIsCut(String letter) throws IOException {
		String first = keep("2007", letter.repeat(300) + ".jpg");
		String second = keep("2007", letter.repeat(300) + ".jpg");
		assertThat(Set.of(first, second)).hasSize(2).allMatch((name) -> name.endsWith(".jpg"));
		assertThat(first.getBytes(StandardCharsets.UTF_8).length).isBetween(100, 235);
		assertThat(new String(first.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(first)
			.doesNotContain("\ufffd", "?");
	}

	@Test
	void whatIsTooLargeLeavesNothingBehind() throws IOException {
		assertThat(this.folder.receive(bytes(100))).hasSize(100);
		this.folder.receive(bytes(0));
		assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> this.folder.receive(bytes(101)));
		InputStream broken = new InputStream() {
			@Override
			public int read() throws IOException {
				throw new IOException("cut off");
			}
		};
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> this.folder.receive(broken));
		assertThat(files()).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource({ "a.jpg, true", "2007/../a.jpg, true", "../a.jpg, false", "/etc/passwd, false", "'', false", "., false",
			"a/../.., false" })
	void onlyWhatLiesBelowIsFound(String path, boolean found) {
		assertThat(this.folder.find(path).isPresent()).isEqualTo(found);
		assertThat(this.folder.find(path + "\0")).isEmpty();
	}

	@Test
	void whatNobodyGoesOnWithIsSweptUp() throws IOException {
		Instant now = Instant.now();
		this.folder.sweep(now);
		Path old = this.folder.receive(bytes(1));
		Files.setLastModifiedTime(old, FileTime.from(now.minus(Duration.ofMinutes(11))));
		Path fresh = this.folder.receive(bytes(1));
		String kept = keep("", "incoming.part.jpg");
		this.folder.sweep(now);
		assertThat(old).doesNotExist();
		assertThat(fresh).exists();
		assertThat(files()).contains(kept);
	}

}

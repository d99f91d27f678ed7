package blog.troppo.transfer;

import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the files of an old blog may lie here. */
class KeptFilesTests {

	private final Path uploads = Path.of("/srv/blog/uploads");

	private final KeptFiles files = new KeptFiles(Path.of("/srv/../srv/blog/./uploads"));

	@ParameterizedTest
	@ValueSource(strings = { "a.jpg", "2007/12/a.JPG", "2007/12/a b (1)é.png", "2007/../a.jpg", "./a.pdf",
			"x/y/z/a.mp3", "a.php.jpg", "a..jpg" })
	void aFileLiesBelowTheFolder(String name) {
		assertThat(this.files.place(name)).isEqualTo(this.uploads.resolve(name).normalize())
			.startsWithRaw(this.uploads);
	}

	@ParameterizedTest
	@ValueSource(strings = { "../a.jpg", "2007/../../a.jpg", "/etc/a.jpg", "/srv/blog/uploads2/a.jpg", "..\\a.jpg",
			"a\0.jpg", "../uploads-of-others/a.jpg", "//etc/a.jpg" })
	void noNameLeadsElsewhere(String name) {
		assertThat(this.files.place(name)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ".", "..", "/", "a", "a.", "a.php", "a.PHP5", "a.jpg.php", "a.html", "a.HTM", "a.js",
			"a.svg", "a.exe", "a.swf", ".htaccess", "2007/.a.jpg", ".jpg", "a.jpg/", "a.unknown", "jpg", "2007/jpg" })
	void whatWouldBeRunOrIsNoFileStaysBehind(String name) {
		assertThat(this.files.place(name)).isNull();
	}

}

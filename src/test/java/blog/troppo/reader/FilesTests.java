package blog.troppo.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import blog.troppo.operations.Installation;
import blog.troppo.testing.RawHttp;
import blog.troppo.testing.RawHttp.Response;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Uploads at the paths that WordPress gave them, and the files of themes. */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesTests {

	private static final String SONG = "/wp-content/uploads/2007/12/song.mp3";

	@LocalServerPort
	int port;

	@Value("${troppo.data}")
	Path data;

	@BeforeAll
	void upload(@Autowired Installation installation) throws IOException {
		installation.run(new Installation.Wish("http://localhost:" + this.port, "Troppo", "admin", "admin-password-123",
				"admin@example.com", "Australia/Darwin", Installation.Wish.PERMALINKS, true));
		keep("uploads/2007/12/song.mp3", "0123456789");
		keep("uploads/2007/12/a b é.txt", "words");
		keep("uploads/2007/12/page.html", "<script>alert(1)</script>");
		keep("uploads/2007/12/drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
		keep("uploads/2007/12/data.bin", "bytes");
		keep("uploads/2007/12/.htaccess", "secret");
		keep("uploads/.git/config", "secret");
		keep("outside.txt", "secret");
		keep("uploads-of-others/x.txt", "secret");
		Path link = this.data.resolve("uploads/link.txt");
		Files.deleteIfExists(link);
		Files.createSymbolicLink(link, this.data.resolve("outside.txt").toAbsolutePath());
	}

	private void keep(String name, String text) throws IOException {
		Path file = this.data.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	@Test
	void anUploadIsSentAsWhatItsNameSays() {
		Response song = RawHttp.get(this.port, SONG);
		assertThat(song.status()).isEqualTo(200);
		assertThat(song.text()).isEqualTo("0123456789");
		assertThat(song.header("content-type")).contains("audio/mpeg");
		assertThat(song.header("content-length")).contains("10");
		assertThat(song.header("accept-ranges")).contains("bytes");
		assertThat(song.header("x-content-type-options")).contains("nosniff");
		assertThat(song.header("cache-control")).contains("max-age=86400, public");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			bytes=2-4    | 206 | 234        | bytes 2-4/10
			bytes=7-     | 206 | 789        | bytes 7-9/10
			bytes=-2     | 206 | 89         | bytes 8-9/10
			bytes=0-0    | 206 | 0          | bytes 0-0/10
			bytes=8-99   | 206 | 89         | bytes 8-9/10
			bytes=10-    | 416 |            | bytes */10
			""")
	void apartIsSentToWhoAsksForIt(String range, int status, String text, String sent) {
		Response part = RawHttp.ask(this.port, "GET", SONG, Map.of("Range", range), new byte[0]);
		assertThat(part.status()).isEqualTo(status);
		assertThat(part.header("content-range")).contains(sent);
		if (text != null) {
			assertThat(part.text()).isEqualTo(text);
		}
	}

	@Test
	void severalPartsComeInOneAnswer() {
		Response parts = RawHttp.ask(this.port, "GET", SONG, Map.of("Range", "bytes=0-1,8-9"), new byte[0]);
		assertThat(parts.status()).isEqualTo(206);
		assertThat(parts.header("content-type").orElse("")).startsWith("multipart/byteranges");
		assertThat(parts.text()).contains("bytes 0-1/10", "bytes 8-9/10");
	}

	@Test
	void whoHasItAlreadyIsNotSentItAgain() {
		String tag = RawHttp.get(this.port, SONG).header("etag").orElseThrow();
		assertThat(RawHttp.ask(this.port, "GET", SONG, Map.of("If-None-Match", tag), new byte[0]).status())
			.isEqualTo(304);
		Response changed = RawHttp.ask(this.port, "GET", SONG, Map.of("If-Range", "\"other\"", "Range", "bytes=0-1"),
				new byte[0]);
		assertThat(changed.status()).isEqualTo(200);
		assertThat(changed.text()).isEqualTo("0123456789");
	}

	@Test
	void headSaysTheSameWithoutTheBytes() {
		Response head = RawHttp.ask(this.port, "HEAD", SONG, Map.of(), new byte[0]);
		assertThat(head.status()).isEqualTo(200);
		assertThat(head.header("content-length")).contains("10");
		assertThat(head.body()).isEmpty();
	}

	@Test
	void namesMayHaveSpacesAndAccents() {
		assertThat(RawHttp.get(this.port, "/wp-content/uploads/2007/12/a%20b%20%C3%A9.txt").text()).isEqualTo("words");
	}

	@Test
	void whatCouldActForTheSiteIsKeptFromIt() {
		Response page = RawHttp.get(this.port, "/wp-content/uploads/2007/12/page.html");
		assertThat(page.header("content-disposition")).contains("attachment");
		assertThat(page.header("content-security-policy").orElse("")).startsWith("sandbox;");
		Response drawing = RawHttp.get(this.port, "/wp-content/uploads/2007/12/drawing.svg");
		assertThat(drawing.header("content-type")).contains("image/svg+xml");
		assertThat(drawing.header("content-security-policy").orElse("")).startsWith("sandbox;");
		assertThat(drawing.header("content-disposition")).isEmpty();
		assertThat(RawHttp.get(this.port, "/wp-content/uploads/2007/12/data.bin").header("content-type"))
			.contains("application/octet-stream");
	}

	@ParameterizedTest
	@ValueSource(strings = { "../outside.txt", "..%2Foutside.txt", "%2e%2e/outside.txt", "%2e%2e%2foutside.txt",
			"2007/../../outside.txt", "..%5Coutside.txt", "%2F%2E%2E%2Foutside.txt", "%252e%252e/outside.txt",
			"../uploads-of-others/x.txt", "link.txt", ".git/config", "2007/12/.htaccess", "2007/12/..%00/x", "%00",
			"2007/12", "2007/12/song.mp3/", "nosuch.jpg", "//etc/passwd", "%2Fetc%2Fpasswd" })
	void nothingElseIsGivenOut(String name) {
		Response answer = RawHttp.get(this.port, "/wp-content/uploads/" + name);
		assertThat(answer.status()).isIn(301, 400, 403, 404);
		assertThat(answer.text()).doesNotContain("secret").doesNotContain("root:");
	}

	@Test
	void aThemesFileAskedForByItsHashIsKeptForEver() {
		Response page = RawHttp.get(this.port, "/");
		for (String file : java.util.List.of("verandah/style.css", "verandah/global-styles.css",
				"shared/assets/blocks.css")) {
			String address = page.text()
				.replaceFirst("(?s).*(/wp-content/themes/" + file.replace(".", "\\.") + "\\?ver=[0-9a-f]+).*", "$1");
			Response kept = RawHttp.get(this.port, address);
			assertThat(kept.status()).as(address).isEqualTo(200);
			assertThat(kept.header("content-type")).contains("text/css;charset=utf-8");
			assertThat(kept.header("cache-control")).contains("max-age=31536000, public, immutable");
			assertThat(RawHttp.get(this.port, address.replaceFirst("\\?.*", "")).header("cache-control"))
				.contains("no-cache");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "verandah/theme.json", "verandah/views/index.html", "verandah/../classic/settings.json",
			"verandah/%2e%2e/%2e%2e/application.properties", "nosuch/style.css", "verandah/" })
	void ofAThemeOnlyItsAssetsAreGivenOut(String name) {
		assertThat(RawHttp.get(this.port, "/wp-content/themes/" + name).status()).isIn(400, 403, 404);
	}

	@ParameterizedTest
	@CsvSource({ "smilies/mrgreen.png, image/png", "w-logo-gray-white-bg.png, image/png",
			"media/audio.svg, image/svg+xml", "media/video.svg, image/svg+xml", "media/default.svg, image/svg+xml" })
	void picturesThatContentRefersToAreThere(String name, String type) {
		Response picture = RawHttp.get(this.port, "/wp-includes/images/" + name);
		assertThat(picture.status()).isEqualTo(200);
		assertThat(picture.header("content-type")).contains(type);
		assertThat(picture.header("cache-control")).contains("max-age=2592000, public");
	}

	@ParameterizedTest
	@ValueSource(strings = { "media/nosuch.svg", "nosuch.png", "media/", "media/../../EnginePaths.class" })
	void otherPicturesAreNotFound(String name) {
		assertThat(RawHttp.get(this.port, "/wp-includes/images/" + name).status()).isIn(400, 404);
	}

}

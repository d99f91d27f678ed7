package blog.troppo.rest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

import blog.troppo.testing.Conformance;
import blog.troppo.testing.Differences;
import blog.troppo.testing.RawHttp;
import blog.troppo.testing.OnTheRecordedBlog;
import blog.troppo.testing.RecordedBlog;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.ApplicationPasswords;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Fonts that people install: as WordPress 7.1.4 has them, and their files. */
class RestFontsTests extends OnTheRecordedBlog {

	private static final String FORM = "----font";

	/** As much of a font as tells that it is one. */
	private static final String FONT = "wOF2\0\1\0\0" + "\0".repeat(60);

	@Value("${troppo.data}")
	Path data;

	String person;

	@BeforeAll
	void signIn() {
		this.person = "admin:" + this.context.getBean(ApplicationPasswords.class).create("admin", "fonts");
	}

	@TestFactory
	Stream<DynamicTest> familiesAndFaces() {
		return replay("rest-fonts");
	}

	@Test
	void aFileIsThereAsLongAsItsFace() throws Exception {
		String family = family("there");
		JsonNode face = json(install(family, "there.woff2", FONT));
		String address = face.path("font_face_settings").path("src").asString();
		String path = address.substring(address.indexOf("/wp-content"));
		RawHttp.Response file = RawHttp.ask(this.port, "GET", path, Map.of(), new byte[0]);
		assertThat(file.status()).isEqualTo(200);
		assertThat(file.header("content-type")).hasValue("font/woff2");
		assertThat(file.text()).isEqualTo(FONT);
		ask("DELETE", "/wp/v2/font-families/" + family + "?force=true", Map.of(), "");
		await().atMost(Duration.ofSeconds(20))
			.until(() -> RawHttp.ask(this.port, "GET", path, Map.of(), new byte[0]).status() == 404);
		assertThat(ask("GET", "/wp/v2/font-families/" + family, Map.of(), "").status()).isEqualTo(404);
	}

	@Test
	void ofAFaceThatIsRefusedNoFileStays() throws Exception {
		String family = family("refused");
		String settings = """
				{"fontFamily":"Refused","fontWeight":"400","src":["first","second"]}""";
		RawHttp.Response answer = ask("POST", "/wp/v2/font-families/" + family + "/font-faces",
				Map.of("Content-Type", "multipart/form-data; boundary=" + FORM),
				part("font_face_settings", "", settings) + part("first", "refused-1.woff2", FONT)
						+ part("second", "refused-2.woff2", "<html>") + "--" + FORM + "--\r\n");
		assertThat(answer.status()).isEqualTo(400);
		try (Stream<Path> files = Files.list(this.data.resolve("uploads/fonts"))) {
			assertThat(files.map(Path::getFileName).map(Path::toString))
				.noneMatch((name) -> name.startsWith("refused"));
		}
		ask("DELETE", "/wp/v2/font-families/" + family + "?force=true", Map.of(), "");
	}

	private String family(String slug) {
		RawHttp.Response made = ask("POST", "/wp/v2/font-families", Map.of("Content-Type", "application/json"), """
				{"font_family_settings":"{\\"name\\":\\"%1$s\\",\\"slug\\":\\"%1$s\\",\\"fontFamily\\":\\"%1$s\\"}"}"""
			.formatted(slug));
		assertThat(made.status()).as(made.text()).isEqualTo(201);
		return json(made).path("id").asString();
	}

	private RawHttp.Response install(String family, String name, String font) {
		RawHttp.Response made = ask("POST", "/wp/v2/font-families/" + family + "/font-faces", Map
			.of("Content-Type", "multipart/form-data; boundary=" + FORM), part("font_face_settings", "", """
					{"fontFamily":"There","src":"file-0"}""") + part("file-0", name, font) + "--" + FORM + "--\r\n");
		assertThat(made.status()).as(made.text()).isEqualTo(201);
		return made;
	}

	private static String part(String name, String file, String content) {
		return "--" + FORM + "\r\nContent-Disposition: form-data; name=\"" + name + "\""
				+ (file.isEmpty() ? "" : "; filename=\"" + file + "\"\r\nContent-Type: font/woff2") + "\r\n\r\n"
				+ content + "\r\n";
	}

	private RawHttp.Response ask(String method, String path, Map<String, String> headers, String body) {
		Map<String, String> all = new java.util.LinkedHashMap<>(headers);
		all.put("Authorization", RawHttp.basic(this.person));
		return RawHttp.ask(this.port, method, "/wp-json" + path, all, body.getBytes(StandardCharsets.ISO_8859_1));
	}

	private static JsonNode json(RawHttp.Response answer) {
		return JsonMapper.shared().readTree(answer.text());
	}

}

package blog.troppo.rest;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import javax.imageio.ImageIO;

import blog.troppo.site.Settings;
import blog.troppo.testing.RawHttp;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Versions of images that the sender's browser makes come in one by one and are written
 * down at the end; what each request is answered was asked of WordPress 7.1.4.
 */
class RestSideloadingTests extends AmongPeople {

	@Autowired
	Settings settings;

	@Value("${troppo.data}")
	Path data;

	@BeforeEach
	void haveASecureAddress() {
		this.settings.store("home", "https://localhost:" + this.port);
	}

	private static byte[] png(int width, int height) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
		return out.toByteArray();
	}

	private JsonNode send(String path, String name, byte[] file) {
		return json(this.people.ask("admin", "POST", path,
				Map.of("Content-Disposition", "attachment; filename=\"" + name + "\"", "Content-Type", "image/png"),
				file));
	}

	private static JsonNode json(RawHttp.Response answer) {
		return JSON.readTree(answer.text());
	}

	private JsonNode upload(String name) throws IOException {
		return send("/wp/v2/media?generate_sub_sizes=false", name, png(800, 600));
	}

	private JsonNode finish(long id, String versions) {
		return json(this.people.ask("admin", "POST", "/wp/v2/media/" + id + "/finalize",
				"{\"sub_sizes\":[" + versions + "]}"));
	}

	@Test
	void anImageThatIsToGetItsVersionsLaterSaysWhichItLacks() throws IOException {
		JsonNode image = upload("lacking.png");
		assertThat(image.path("media_details").path("sizes").isEmpty()).isTrue();
		assertThat(image.path("missing_image_sizes"))
			.isEqualTo(JSON.readTree("[\"thumbnail\",\"medium\",\"medium_large\"]"));
	}

	@Test
	void aNameInAHeaderIsUtf8() throws IOException {
		JsonNode image = upload("Crème brûlée.png");
		assertThat(image.path("title").path("raw").asString()).isEqualTo("Creme-brulee");
		assertThat(image.path("slug").asString()).isEqualTo("creme-brulee");
		assertThat(image.path("source_url").asString()).endsWith("/Creme-brulee.png");
	}

	@Test
	void aVersionIsToldOfAndWrittenDownAtTheEnd() throws IOException {
		JsonNode image = upload("harbour.png");
		long id = image.path("id").asLong();
		JsonNode told = send("/wp/v2/media/" + id + "/sideload?image_size[]=medium&image_size[]=large",
				"harbour-300x225.png", png(300, 225));
		assertThat(told.path("image_size")).isEqualTo(JSON.readTree("[\"medium\",\"large\"]"));
		assertThat(told.path("file").asString()).isEqualTo("harbour-300x225.png");
		assertThat(told.path("width").asInt()).isEqualTo(300);
		assertThat(told.path("mime_type").asString()).isEqualTo("image/png");
		JsonNode done = finish(id, told.toString());
		JsonNode medium = done.path("media_details").path("sizes").path("medium");
		assertThat(medium.path("height").asInt()).isEqualTo(225);
		assertThat(medium.path("source_url").asString()).endsWith("/harbour-300x225.png");
		assertThat(done.path("missing_image_sizes")).isEqualTo(JSON.readTree("[\"thumbnail\",\"medium_large\"]"));
		assertThat(finish(id, told.toString()).path("id").asLong()).as("told twice").isEqualTo(id);
	}

	@Test
	void aSmallerOneIsShownInThePlaceOfTheImage() throws IOException {
		long id = upload("big.png").path("id").asLong();
		JsonNode told = send("/wp/v2/media/" + id + "/sideload?image_size=scaled", "big-scaled.png", png(400, 300));
		assertThat(told.path("original_image").asString()).isEqualTo("big.png");
		assertThat(told.path("file").asString()).matches("\\d{4}/\\d\\d/big-scaled\\.png");
		JsonNode done = finish(id, told.toString());
		assertThat(done.path("source_url").asString()).endsWith("/big-scaled.png");
		assertThat(done.path("media_details").path("width").asInt()).isEqualTo(400);
		assertThat(done.path("media_details").path("original_image").asString()).isEqualTo("big.png");
	}

	@Test
	void whatStandsBesideAnImageIsNamedInItsDetails() throws IOException {
		long id = upload("moving.png").path("id").asLong();
		JsonNode told = send("/wp/v2/media/" + id + "/sideload?image_size=animated_video_poster", "poster.png",
				png(8, 6));
		assertThat(told).isEqualTo(JSON.readTree("{\"image_size\":\"animated_video_poster\",\"file\":\"poster.png\"}"));
		assertThat(finish(id, told.toString()).path("media_details").path("animated_video_poster").asString())
			.isEqualTo("poster.png");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					image_size=bogus|rest_invalid_param|image_size contains an invalid image size.
					image_size[]=thumbnail&image_size[]=original|rest_invalid_param|image_size contains an invalid image size.
					image_size=|rest_invalid_param|image_size must be at least 1 character long.
					image_size=medium|rest_upload_dimension_mismatch|Uploaded image width (640) exceeds maximum for \\"medium\\" size (300).
					image_size=original|rest_upload_dimension_mismatch|Uploaded image dimensions (640x480) do not match original image dimensions (800x600).
					other=medium|rest_missing_callback_param|Missing parameter(s): image_size
					""")
	void whatDoesNotFitIsRefused(String query, String code, String message) throws IOException {
		long id = upload("refusing.png").path("id").asLong();
		JsonNode refusal = send("/wp/v2/media/" + id + "/sideload?" + query, "odd.png", png(640, 480));
		assertThat(refusal.path("code").asString()).isEqualTo(code);
		assertThat(refusal.toString()).contains(message);
		assertThat(refusal.path("data").path("status").asInt()).isEqualTo(400);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{"image_size":"medium","file":"nope.png"}|rest_invalid_sub_size_file|Invalid sub-size file name.
					{"image_size":"medium","file":"../../x.png"}|rest_invalid_sub_size_file|Invalid sub-size file name.
					{"image_size":["thumbnail","foo"]}|rest_invalid_param|sub_sizes[0][image_size] contains an invalid image size.
					{"width":1}|rest_invalid_param|image_size is a required property of sub_sizes[0].
					{"image_size":"medium","width":0}|rest_invalid_param|sub_sizes[0][width] must be greater than or equal to 1
					""")
	void whatDidNotComeInForTheImageIsNotWrittenDown(String version, String code, String message) throws IOException {
		long id = upload("strict.png").path("id").asLong();
		JsonNode refusal = finish(id, version);
		assertThat(refusal.path("code").asString()).isEqualTo(code);
		assertThat(refusal.toString()).contains(message);
	}

	@Test
	void aRefusedFileIsNotKeptAndKeptOnesGoWithTheImage() throws IOException {
		long id = upload("going.png").path("id").asLong();
		send("/wp/v2/media/" + id + "/sideload?image_size=medium", "going-640x480.png", png(640, 480));
		JsonNode told = send("/wp/v2/media/" + id + "/sideload?image_size=thumbnail", "going-150x112.png",
				png(150, 112));
		Path folder = folder("going.png");
		assertThat(folder.resolve("going-640x480.png")).doesNotExist();
		Path kept = folder.resolve(told.path("file").asString());
		assertThat(kept).exists();
		this.people.ask("admin", "DELETE", "/wp/v2/media/" + id + "?force=true", "");
		await().atMost(Duration.ofSeconds(20)).until(() -> Files.notExists(kept));
	}

	private Path folder(String file) throws IOException {
		try (var found = Files.walk(this.data.resolve("uploads"))) {
			return found.filter((path) -> path.endsWith(file)).findFirst().orElseThrow().getParent();
		}
	}

	@Test
	void onlyWhoMayEditTheImageMaySendVersions() throws IOException {
		long id = upload("mine.png").path("id").asLong();
		for (String name : new String[] { RestPeople.NOBODY, "subscriber", "contributor" }) {
			assertThat(this.people.ask(name, "POST", "/wp/v2/media/" + id + "/finalize", "{}").text())
				.contains("rest_cannot_edit_image");
		}
		assertThat(this.people.ask("author", "POST", "/wp/v2/media/" + id + "/finalize", "{}").text())
			.contains("rest_cannot_edit\"");
		assertThat(this.people.ask("admin", "POST", "/wp/v2/media/999999/finalize", "{}").text())
			.contains("rest_post_invalid_id");
	}

	@Test
	void withoutASecureAddressThereAreNoSuchRoutes() throws IOException {
		long id = upload("plain.png").path("id").asLong();
		this.settings.store("home", "http://localhost:" + this.port);
		assertThat(this.people.ask("admin", "POST", "/wp/v2/media/" + id + "/finalize", "{}").text())
			.contains("rest_no_route");
		assertThat(this.people.ask("admin", "GET", "/", "").text()).doesNotContain("finalize");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			http://127.0.0.1:9/x.png|rest_invalid_param
			http://[::1]/x.png|rest_invalid_param
			file:///etc/passwd|rest_invalid_param
			http://169.254.169.254/latest|rest_invalid_param
			http://example.org/|rest_invalid_url
			""")
	void anImageOfAnInnerAddressIsNotFetched(String url, String code) {
		JsonNode refusal = json(this.people.ask("admin", "POST", "/wp/v2/media",
				Map.of("Content-Type", "application/x-www-form-urlencoded"),
				("url=" + url).getBytes(StandardCharsets.UTF_8)));
		assertThat(refusal.path("code").asString()).as(refusal.toString()).isEqualTo(code);
	}

	@Test
	void theIndexTellsThoseWhoUploadOfTheSizesThatTheirBrowsersMayMake() {
		JsonNode index = index("author");
		assertThat(index.path("image_sizes").propertyNames()).containsExactly("thumbnail", "medium", "medium_large",
				"large", "1536x1536", "2048x2048");
		assertThat(index.at("/image_sizes/thumbnail").toString())
			.isEqualTo("{\"width\":150,\"height\":150,\"crop\":true}");
		assertThat(index.path("image_size_threshold").asInt()).isEqualTo(2560);
		assertThat(index.path("image_strip_meta").booleanValue()).isTrue();
		assertThat(index.path("image_max_bit_depth").asInt()).isEqualTo(16);
		assertThat(index("contributor").has("image_sizes")).isFalse();
		this.settings.store("home", "http://localhost:" + this.port);
		assertThat(index("author").has("image_sizes")).isFalse();
	}

	@Test
	void theIndexTellsThoseWhoWriteOfTheThemeAndEverybodyOfTheLogo() {
		assertThat(index("contributor").at("/_links/wp:active-theme/0/href").asString())
			.endsWith("/wp-json/wp/v2/themes/" + this.settings.get(blog.troppo.site.SiteSettings.STYLESHEET));
		assertThat(index("subscriber").path("_links").has("wp:active-theme")).isFalse();
		this.settings.store("site_logo", "77");
		assertThat(index("nobody").at("/_links/wp:featuredmedia/0").toString()).contains("\"type\":\"site_logo\"",
				"/wp/v2/media/77");
		this.settings.store("site_logo", "0");
	}

	private JsonNode index(String who) {
		return JsonMapper.shared()
			.readTree(this.people
				.ask(who, "GET",
						"/?_fields=image_sizes,image_size_threshold,image_strip_meta,image_max_bit_depth,_links", "")
				.text());
	}

}

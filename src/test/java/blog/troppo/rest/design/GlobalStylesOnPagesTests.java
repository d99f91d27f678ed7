package blog.troppo.rest.design;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import blog.troppo.testing.Conformance;
import blog.troppo.testing.RawHttp;
import blog.troppo.testing.OnTheRecordedBlog;
import blog.troppo.testing.RecordedBlog;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.ApplicationPasswords;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody chooses in the editor is on the blog's pages with the next request. */
class GlobalStylesOnPagesTests extends OnTheRecordedBlog {

	private String admin = "";

	private String styles = "";

	@BeforeAll
	void signIn() {
		String pair = "admin:" + this.context.getBean(ApplicationPasswords.class).create("admin", "styles");
		this.admin = RawHttp.basic(pair);
		JsonNode theme = json(ask("GET", "/wp-json/wp/v2/themes?status=active", ""));
		String address = theme.at("/0/_links/wp:user-global-styles/0/href").asString();
		this.styles = address.substring(address.indexOf("/wp-json"));
	}

	private RawHttp.Response ask(String method, String path, String body) {
		Map<String, String> headers = body.isEmpty() ? Map.of("Authorization", this.admin)
				: Map.of("Authorization", this.admin, "Content-Type", "application/json");
		return RawHttp.ask(this.port, method, path, headers, body.getBytes(StandardCharsets.UTF_8));
	}

	private static JsonNode json(RawHttp.Response answer) {
		return JsonMapper.shared().readTree(answer.text());
	}

	private void choose(String styles) {
		RawHttp.Response answer = ask("POST", this.styles, "{\"styles\":" + styles + "}");
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
	}

	private String page(String content) {
		JsonNode post = json(ask("POST", "/wp-json/wp/v2/posts", JsonMapper.shared()
			.writeValueAsString(Map.of("title", "Styled", "status", "publish", "content", content))));
		String link = post.path("link").asString();
		return RawHttp
			.ask(this.port, "GET", link.substring(link.indexOf("/", "http://".length())), Map.of(), new byte[0])
			.text();
	}

	@Test
	void aBlockInAStyleThatWasChosenIsDrawnInIt() {
		choose("""
				{"blocks":{"core/button":{"variations":{"outline":{"color":{"text":"#a1b2c3"}}}}}}""");
		assertThat(page("""
				<!-- wp:buttons --><div class="wp-block-buttons">
				<!-- wp:button {"className":"is-style-outline"} --><div class="wp-block-button is-style-outline">\
				<a class="wp-block-button__link wp-element-button">One</a></div><!-- /wp:button -->
				</div><!-- /wp:buttons -->""")).containsPattern("is-style-outline--\\d+").contains("color:#a1b2c3");
	}

	@Test
	void picturesInTwoTonesHaveTheirFilter() {
		choose("""
				{"blocks":{"core/image":{"filter":{"duotone":"var:preset|duotone|dark-grayscale"}}}}""");
		assertThat(page("<p>Gray</p>"))
			.contains(":root :where(.wp-block-image img, .wp-block-image .components-placeholder)"
					+ "{filter:var(--wp--preset--duotone--dark-grayscale);}")
			.contains("--wp--preset--duotone--dark-grayscale:url('#wp-duotone-dark-grayscale')")
			.contains("<filter id=\"wp-duotone-dark-grayscale\">");
	}

	@Test
	void whatIsNotKnownIsNotShownAgain() {
		choose("""
				{"color":{"text":"#010203","odd":1},"blocks":{"core/nope":{"css":"x"},"core/quote":{"odd":{},"css":"top:0"}}}""");
		assertThat(json(ask("GET", this.styles, "")).path("styles")).isEqualTo(JsonMapper.shared()
			.readTree("{\"color\":{\"text\":\"#010203\"},\"blocks\":{\"core/quote\":{\"css\":\"top:0\"}}}"));
	}

	@Test
	void theThemeIsTakenAlongWithWhatWasChosen() throws IOException {
		RawHttp.Response answer = ask("POST", this.styles, """
				{"styles":{"color":{"text":"#0f0f0f"}},
				"settings":{"color":{"palette":{"custom":[{"slug":"mine","name":"Mine","color":"#abcdef"}]}}}}""");
		assertThat(answer.status()).isEqualTo(200);
		JsonNode exported = exported("theme.json");
		assertThat(exported.at("/styles/color/text").asString()).isEqualTo("#0f0f0f");
		assertThat(exported.at("/styles/typography/lineHeight").asString()).isNotEmpty();
		assertThat(exported.at("/settings/color/palette").valueStream().map((preset) -> preset.path("slug").asString()))
			.contains("base", "mine");
		assertThat(exported.has("isGlobalStylesUserThemeJSON")).isFalse();
	}

	private JsonNode exported(String name) throws IOException {
		RawHttp.Response answer = ask("GET", "/wp-json/wp-block-editor/v1/export", "");
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (entry.getName().equals(name)) {
					return JsonMapper.shared().readTree(zip.readAllBytes());
				}
			}
		}
		throw new IllegalStateException(name);
	}

}

package blog.troppo.rest.design;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import blog.troppo.theme.folder.ThemeJson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** What WordPress 7.1.4 keeps of settings and styles, and what it leaves out. */
class GlobalStylesSchemaTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	@TestFactory
	Stream<DynamicTest> whatIsKnownIsKeptAsWordPressKeepsIt() throws IOException {
		return new ClassPathResource("conformance/global-styles.jsonl").getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.map(JSON::readTree)
			.map((recorded) -> DynamicTest.dynamicTest(recorded.path("given").toString(), () -> {
				JsonNode given = recorded.path("given");
				JsonNode kept = recorded.path("kept");
				assertThat((JsonNode) GlobalStylesSchema.settings(given.path("settings")))
					.isEqualTo(kept.path("settings"));
				assertThat((JsonNode) GlobalStylesSchema.styles(ThemeJson.resolved(given.path("styles").deepCopy())))
					.isEqualTo(kept.path("styles"));
			}));
	}

	@Test
	void whatIsNoGroupWhereOneBelongsIsLeftOut() {
		assertThat(GlobalStylesSchema.styles(JSON.readTree("""
				{"color": "red", "typography": [], "blocks": "x", "elements": 1, "css": "p{}"}""")).propertyNames())
			.containsExactly("css");
		assertThat(GlobalStylesSchema.settings(JSON.readTree("[]"))).isEmpty();
	}

	@Test
	void aStyleOfABlockHasBlocksOfItsOwnAndThoseHaveNone() {
		JsonNode styles = GlobalStylesSchema.styles(JSON.readTree("""
				{"blocks": {"core/quote": {"variations": {"plain": {"color": {"text": "red"},
				"blocks": {"core/paragraph": {"color": {"text": "blue"}, "variations": {"x": {"css": "y"}}}}},
				"nope": {"color": {"text": "red"}}}}}}"""));
		assertThat(styles.at("/blocks/core~1quote/variations").propertyNames()).containsExactly("plain");
		assertThat(styles.at("/blocks/core~1quote/variations/plain/blocks/core~1paragraph").propertyNames())
			.containsExactly("color");
	}

}

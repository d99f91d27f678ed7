package blog.troppo.rest.registry;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import blog.troppo.formatting.block.BlockTypes;
import blog.troppo.theme.folder.CorePatterns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What editors are told of blocks is what the renderer knows of them. */
class BlockTypesTests {

	private final List<JsonNode> types = Registered.BLOCK_TYPES.json().valueStream().toList();

	@Test
	void theRendererKnowsEachBlockThatEditorsAreToldOf() {
		BlockTypes known = BlockTypes.core();
		assertThat(this.types).isNotEmpty()
			.allSatisfy((type) -> assertThat(known.find(type.path("name").asString())).isNotNull());
	}

	@Test
	void eachBlockStandsUnderItsName() {
		Registered.BLOCK_TYPES.json()
			.properties()
			.forEach((entry) -> assertThat(entry.getValue().path("name").asString()).isEqualTo(entry.getKey()));
	}

	@ParameterizedTest
	@EnumSource
	void whatIsRegisteredIsReadOnceForAllWhoAsk(Registered registered) {
		assertThat(registered.json()).isNotEmpty().isSameAs(registered.json());
	}

	@Test
	void eachPatternIsOfACategoryThatThereIs() {
		Set<String> categories = Registered.BLOCK_PATTERN_CATEGORIES.json()
			.propertyNames()
			.stream()
			.collect(Collectors.toSet());
		CorePatterns.all()
			.forEach((pattern) -> assertThat(categories)
				.containsAll(pattern.path("categories").valueStream().map(JsonNode::asString).toList()));
	}

	@Test
	void patternsAreMadeOfBlocksThatThereAre() {
		Set<String> names = this.types.stream().map((type) -> type.path("name").asString()).collect(Collectors.toSet());
		CorePatterns.all().forEach((pattern) -> {
			var blocks = java.util.regex.Pattern.compile("<!-- wp:([a-z/-]+) ")
				.matcher(pattern.path("content").asString())
				.results()
				.map((found) -> found.group(1).contains("/") ? found.group(1) : "core/" + found.group(1))
				.toList();
			assertThat(names).as(pattern.path("name").asString()).containsAll(blocks);
		});
	}

}

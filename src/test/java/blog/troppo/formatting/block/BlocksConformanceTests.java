package blog.troppo.formatting.block;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import blog.troppo.formatting.block.core.CoreBlocks;
import blog.troppo.formatting.content.ContentPage;
import blog.troppo.formatting.content.PostContent;
import blog.troppo.formatting.data.RequestView;
import blog.troppo.formatting.data.SiteData;
import blog.troppo.formatting.shortcode.ShortcodeEngine;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every recorded page of blocks must be rendered as WordPress renders it, but for the
 * listed differences, and those must still differ.
 */
class BlocksConformanceTests {

	private final BlockLibrary library = CoreBlocks.library();

	private final SiteData site = RecordedSite.data();

	private final PostContent filters = new PostContent(ShortcodeEngine.core(), (url, width, height) -> null,
			RecordedSite.URL);

	private final ThemeSettings theme = recordedTheme();

	@ParameterizedTest
	@ValueSource(strings = { "blocks", "blocks-more" })
	void blocksAreRenderedAsWordPressRendersThem(String file) {
		Set<Integer> differences = knownDifferences(file);
		SoftAssertions softly = new SoftAssertions();
		int number = 0;
		for (String line : read(file + ".jsonl")) {
			number++;
			JsonNode recorded = JsonMapper.shared().readTree(line);
			BlockRenderer renderer = renderer();
			String expected = comparable(recorded.get("out").asString());
			String answer = comparable(
					renderer.render(recorded.get("args").get(0).asString(), context(recorded.path("post").asInt(0))));
			if (differences.contains(number)) {
				softly.assertThat(answer).as("%s %d is listed as different", file, number).isNotEqualTo(expected);
			}
			else {
				softly.assertThat(answer).as("%s %d: %s", file, number, recorded.get("args")).isEqualTo(expected);
			}
			if (recorded.has("css")) {
				softly.assertThat(renderer.page().styles().css())
					.as("styles of %s %d", file, number)
					.satisfies((css) -> assertThat(css.replaceAll("\\s+", ""))
						.isEqualTo(recorded.get("css").asString().replaceAll("\\s+", "")));
			}
		}
		softly.assertAll();
	}

	private static Map<String, Object> context(int postId) {
		return (postId > 0) ? Map.of("postId", postId, "postType", "post") : Map.of();
	}

	private BlockRenderer renderer() {
		return ContentPage.open(this.filters, this.library, this.theme, this.site, RequestView.NONE).blocks();
	}

	/** Ids that are made by chance, and the recorded site's port, say nothing. */
	private static String comparable(String html) {
		return html.replaceAll("(Id&quot;:&quot;|data-wp-key=\")[0-9a-f]{13}", "$1*")
			.replace("http://127.0.0.1:8071", "http://site.example");
	}

	private static Set<Integer> knownDifferences(String file) {
		return read(file + "-differences.txt").stream()
			.filter((line) -> !line.startsWith("#") && !line.isBlank())
			.map((line) -> Integer.valueOf(line.substring(0, line.indexOf('\t'))))
			.collect(Collectors.toSet());
	}

	private static ThemeSettings recordedTheme() {
		JsonNode recorded = JsonMapper.shared().readTree(String.join("\n", read("theme-settings.json")));
		Map<String, Object> blocks = new LinkedHashMap<>();
		recorded.get("block styles with a gap or layout of their own")
			.properties()
			.forEach((block) -> blocks.put(block.getKey(), Map.of("spacing", block.getValue())));
		return ThemeSettings.read(JsonMapper.shared()
			.writeValueAsString(Map.of("settings", recorded, "styles",
					Map.of("spacing", recorded.get("styles.spacing"), "blocks", blocks))));
	}

	private static List<String> read(String name) {
		try (InputStream in = BlocksConformanceTests.class.getResourceAsStream("/conformance/" + name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}

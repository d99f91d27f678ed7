package blog.troppo.theme.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody chose, drawn as WordPress 7.1.4 draws it with the same theme: the same
 * declarations for the same selectors, in whatever order they stand within a rule.
 */
class ChosenCssConformanceTests {

	private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");

	/** Without the colours for dark grounds, which WordPress does not know. */
	private static ThemeJson verandah() throws IOException {
		ObjectNode json = (ObjectNode) JsonMapper.shared()
			.readTree(java.nio.file.Files.readString(java.nio.file.Path.of("themes/verandah/theme.json")));
		((ObjectNode) json.path("settings").path("custom")).remove("dark");
		return ThemeJson.parse(json.toString());
	}

	@TestFactory
	Stream<DynamicTest> eachChoiceIsDrawnAsWordPressDrawsIt() throws IOException {
		ThemeJson theme = verandah();
		return new ClassPathResource("conformance/global-styles.jsonl").getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.map(JsonMapper.shared()::readTree)
			.filter((recorded) -> recorded.path("css").isString())
			.map((recorded) -> DynamicTest.dynamicTest(recorded.path("given").toString(),
					() -> assertThat(rules(css(recorded.path("given"), theme)))
						.isEqualTo(rules(recorded.path("css").stringValue()))));
	}

	private static String css(JsonNode given, ThemeJson theme) {
		return ChosenCss.of((ObjectNode) given.deepCopy(), theme);
	}

	/** The declarations by selector and property. */
	private static Map<String, Map<String, String>> rules(String css) {
		Map<String, Map<String, String>> rules = new TreeMap<>();
		Matcher matcher = RULE.matcher(css);
		while (matcher.find()) {
			Map<String, String> declarations = rules.computeIfAbsent(plain(matcher.group(1)), (key) -> new TreeMap<>());
			for (String declaration : matcher.group(2).split(";")) {
				String[] parts = declaration.split(":", 2);
				if (parts.length == 2) {
					declarations.put(parts[0].strip(), plain(parts[1]));
				}
			}
		}
		return rules;
	}

	private static String plain(String text) {
		return text.replaceAll("\\s*([,()>])\\s*", "$1").strip();
	}

}

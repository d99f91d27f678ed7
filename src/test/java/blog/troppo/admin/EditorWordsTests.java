package blog.troppo.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/** The editor's German words belong to something that the bundle says. */
class EditorWordsTests {

	private static final JsonNode CONTEXTS = JsonMapper.shared()
		.readTree(new FileSystemResource("src/main/editor/source/words/de.json").getFile());

	/** Where a block's JSON says it. */
	private static final List<String> OF_BLOCKS = List.of("block title", "block description", "block style label");

	private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\"'`\\\\]))");

	private static final Pattern PLACEHOLDER = Pattern.compile("%(?:\\d\\$)?[sd]|</?[a-zA-Z]+(?: /)?>");

	@Test
	void eachStandsInTheBundle() throws IOException {
		String said = bundle();
		assertThat(words().filter((word) -> !isSaid(word, said)).map(Word::english)).isEmpty();
	}

	@Test
	void placeholdersAreKept() {
		assertThat(words().filter((word) -> !word.english().contains("<span>< 1"))
			.filter((word) -> word.german().stream().anyMatch((text) -> !same(word.english(), text)))
			.map(Word::english)).isEmpty();
	}

	@Test
	void theMostVisibleOnesAreThere() {
		assertThat(words().count()).isGreaterThan(400);
		assertThat(words().map(Word::english)).contains("Publish", "Save draft", "Preview in a new tab", "Paragraph",
				"Type / to choose a block", "Take over", "Featured image");
		assertThat(words().flatMap((word) -> word.german().stream())).allMatch((text) -> !text.isBlank());
	}

	/**
	 * An English text, where it is said, and what German says instead: two for a plural.
	 */
	private record Word(String context, String english, List<String> german) {
	}

	private static Stream<Word> words() {
		return CONTEXTS.properties()
			.stream()
			.flatMap((context) -> context.getValue()
				.properties()
				.stream()
				.map((entry) -> new Word(context.getKey(), entry.getKey(), texts(entry.getValue()))));
	}

	private static List<String> texts(JsonNode value) {
		return value.isArray() ? value.valueStream().map(JsonNode::asString).toList() : List.of(value.asString());
	}

	private static boolean isSaid(Word word, String bundle) {
		String context = OF_BLOCKS.contains(word.context()) || word.context().isEmpty() ? "" : word.context();
		return bundle.contains(word.english()) && bundle.contains(context);
	}

	private static boolean same(String english, String german) {
		return placeholders(english).equals(placeholders(german));
	}

	private static List<String> placeholders(String text) {
		return PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().toList();
	}

	/** What the scripts say, as it is read: without escapes. */
	private static String bundle() throws IOException {
		StringBuilder all = new StringBuilder();
		for (Resource part : new PathMatchingResourcePatternResolver()
			.getResources("classpath:blog/troppo/admin/blocks/bundle/*.js")) {
			if (!String.valueOf(part.getFilename()).startsWith("words-")) {
				all.append(text(part));
			}
		}
		return ESCAPE.matcher(all).replaceAll((escape) -> Matcher.quoteReplacement(escaped(escape)));
	}

	private static String escaped(MatchResult escape) {
		String code = (escape.group(1) != null) ? escape.group(1) : escape.group(2);
		return (code != null) ? String.valueOf((char) Integer.parseInt(code, 16)) : escape.group(3);
	}

	private static String text(Resource part) {
		try {
			return part.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

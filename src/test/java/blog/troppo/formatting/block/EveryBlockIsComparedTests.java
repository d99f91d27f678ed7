package blog.troppo.formatting.block;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import blog.troppo.formatting.block.core.CoreBlocks;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every block that WordPress makes on the server is compared with it: with several sets
 * of attributes, and on pages.
 */
class EveryBlockIsComparedTests {

	/** What themes before blocks and the widgets screen have. */
	private static final Set<String> NOT_BROUGHT = Set.of("core/legacy-widget", "core/widget-group");

	/** Those that stand for stored markup, of which the recorded blog has none. */
	private static final Set<String> OF_STORED_MARKUP = Set.of("core/block", "core/pattern", "core/template-part");

	private static final Pattern NAME = Pattern.compile("<!-- wp:([a-z][a-z0-9-]*)[ /]");

	private final Set<String> names = Set.copyOf(RecordedBlocks.lines("dynamic-blocks.txt"));

	@Test
	void eachIsRendered() {
		assertThat(this.names.stream().filter((name) -> !NOT_BROUGHT.contains(name)))
			.allSatisfy((name) -> assertThat(CoreBlocks.library().block(name)).as(name).isNotNull());
	}

	@Test
	void eachIsComparedWithSeveralAttributes() {
		Map<String, Integer> cases = count("blocks", "blocks-more", "blocks-varied", "blocks-pages", "blocks-generated",
				"blocks-pages-varied", "blocks-comments");
		assertThat(
				this.names.stream().filter((name) -> !NOT_BROUGHT.contains(name) && !OF_STORED_MARKUP.contains(name)))
			.allSatisfy((name) -> assertThat(cases.getOrDefault(name, 0)).as(name).isGreaterThanOrEqualTo(3));
	}

	@Test
	void eachIsComparedOnAPage() {
		Map<String, Integer> cases = count("blocks-pages", "blocks-pages-varied", "blocks-comments");
		assertThat(
				this.names.stream().filter((name) -> !NOT_BROUGHT.contains(name) && !OF_STORED_MARKUP.contains(name)))
			.allSatisfy((name) -> assertThat(cases.getOrDefault(name, 0)).as(name).isPositive());
	}

	private static Map<String, Integer> count(String... files) {
		Map<String, Integer> counts = new TreeMap<>();
		Stream.of(files)
			.flatMap((file) -> RecordedBlocks.of(file).cases().stream())
			.forEach((recorded) -> NAME.matcher(recorded.markup())
				.results()
				.map((match) -> "core/" + match.group(1))
				.distinct()
				.forEach((name) -> counts.merge(name, 1, Integer::sum)));
		return counts;
	}

}

package blog.troppo.formatting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import blog.troppo.formatting.RecordedCases.Case;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What each function is measured with: the questions of {@code formatting.jsonl}, which
 * are short and odd, and for functions of whole texts the posts of the recorded blog.
 */
final class BenchInputs {

	/** Under this name the longest post alone goes through the content's filters. */
	static final String LONGEST = "the_content (longest post)";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final List<String> OF_POSTS = List.of("wpautop", "wptexturize", "convert_smilies", "convert_chars",
			"make_clickable", "force_balance_tags", "ent2ncr", "wp_staticize_emoji", "wp_kses_post", "wp_kses_data",
			"esc_html", "wp_strip_all_tags", "wp_trim_words", "do_shortcode", "the_content", "excerpt");

	/** Blocks that ask a database, which is not what is measured here. */
	private static final Set<String> STATIC_ONLY = Set.of("the_content", "excerpt");

	private BenchInputs() {
	}

	static Map<String, List<Case>> all() {
		Map<String, List<Case>> inputs = RecordedCases.of("formatting.jsonl")
			.stream()
			.collect(Collectors.groupingBy(Case::function, LinkedHashMap::new, Collectors.toList()));
		List<String> posts = posts();
		inputs.put(LONGEST,
				cases("the_content", List.of(posts.stream().max(Comparator.comparing(String::length)).orElseThrow())));
		for (String function : OF_POSTS) {
			inputs.put(function + " (posts)",
					cases(function,
							posts.stream()
								.filter((text) -> !STATIC_ONLY.contains(function) || !text.contains("/-->"))
								.toList()));
		}
		return inputs;
	}

	/** As lines of JSON, for others to be measured with. */
	static void write(Path file, Map<String, List<Case>> inputs) throws IOException {
		List<String> lines = new ArrayList<>();
		inputs.forEach((name,
				cases) -> cases.forEach((one) -> lines.add(JSON.createObjectNode()
					.put("name", name)
					.put("fn", one.function())
					.<ObjectNode>set("args", one.arguments())
					.toString())));
		Files.write(file, lines);
	}

	static long bytes(List<Case> cases) {
		return cases.stream().mapToLong((one) -> one.text(0).getBytes(StandardCharsets.UTF_8).length).sum();
	}

	static List<Case> cases(String function, List<String> texts) {
		return texts.stream().map((text) -> call(function, text)).toList();
	}

	/** A call with a text of one's own. */
	static Case call(String function, String text) {
		return new Case(function, 0, arguments(function, text), JSON.nullNode());
	}

	private static JsonNode arguments(String function, String text) {
		ArrayNode arguments = JSON.createArrayNode().add(text);
		return switch (function) {
			case "wp_trim_words" -> arguments.add(55);
			case "wp_html_excerpt" -> arguments.add(200).add("&hellip;");
			case "wp_date" -> arguments.add(1_197_000_000).add("Australia/Darwin");
			default -> arguments;
		};
	}

	private static List<String> posts() {
		try (InputStream in = BenchInputs.class.getResourceAsStream("/conformance/content.xml")) {
			Document blog = Jsoup.parse(in, "UTF-8", "", Parser.xmlParser());
			return blog.select("content|encoded")
				.stream()
				.map(Element::wholeText)
				.filter((text) -> !text.isEmpty())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

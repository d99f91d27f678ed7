package blog.troppo.formatting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answers recorded from WordPress 7.1.4, by function.
 */
final class RecordedCases {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	record Case(String function, int number, JsonNode arguments, JsonNode answer) {

		String text(int argument) {
			return this.arguments.get(argument).asString();
		}

		long number(int argument) {
			return this.arguments.get(argument).asLong();
		}

		String name() {
			return this.function + "\t" + this.number;
		}

	}

	private RecordedCases() {
	}

	static List<Case> of(String file) {
		Map<String, Integer> numbers = new HashMap<>();
		return read(file).stream().map((line) -> {
			JsonNode call = JSON.readTree(line);
			String function = call.get("fn").asString();
			return new Case(function, numbers.merge(function, 1, Integer::sum), call.get("args"), call.get("out"));
		}).toList();
	}

	/** The names of the cases known to differ. */
	static Set<String> knownDifferences() {
		return read("formatting-differences.txt").stream()
			.filter((line) -> !line.startsWith("#") && !line.isBlank())
			.map((line) -> line.substring(0, line.indexOf('\t', line.indexOf('\t') + 1)))
			.collect(Collectors.toSet());
	}

	private static List<String> read(String name) {
		try (InputStream in = RecordedCases.class.getResourceAsStream("/conformance/" + name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

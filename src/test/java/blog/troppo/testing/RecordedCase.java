package blog.troppo.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One question to WordPress, and what it answered. */
public record RecordedCase(String name, int number, JsonNode json) {

	/** The cases of a file of {@code src/test/resources/conformance/}. */
	public static List<RecordedCase> load(String file) {
		try (InputStream in = Objects.requireNonNull(RecordedCase.class.getResourceAsStream("/conformance/" + file),
				file)) {
			List<RecordedCase> cases = new ArrayList<>();
			for (JsonNode json : new JsonMapper().readTree(in)) {
				cases.add(new RecordedCase(json.path("name").stringValue(), cases.size() + 1, json));
			}
			return cases;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(file, ex);
		}
	}

	/** Its name, made one of its own by its place in the file. */
	public String id() {
		return this.number + " " + this.name;
	}

	public String text(String field) {
		JsonNode value = this.json.path(field);
		return value.isMissingNode() || value.isNull() ? "" : value.isString() ? value.stringValue() : value.toString();
	}

	String method() {
		return text("method").isEmpty() ? "GET" : text("method");
	}

	String view() {
		return text("view");
	}

	Map<String, String> map(JsonNode node) {
		Map<String, String> values = new LinkedHashMap<>();
		node.properties()
			.forEach((entry) -> values.put(entry.getKey(),
					entry.getValue().isString() ? entry.getValue().stringValue() : entry.getValue().toString()));
		return values;
	}

	List<String> list(String field) {
		List<String> values = new ArrayList<>();
		this.json.path(field).forEach((value) -> values.add(value.stringValue()));
		return values;
	}

}

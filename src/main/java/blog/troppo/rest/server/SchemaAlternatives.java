package blog.troppo.rest.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** {@code anyOf} and {@code oneOf}: a value that has several ways to be right. */
final class SchemaAlternatives {

	private final String name;

	private final JsonNode alternatives;

	private final boolean onlyOne;

	SchemaAlternatives(String name, JsonNode alternatives, boolean onlyOne) {
		this.name = name;
		this.alternatives = alternatives;
		this.onlyOne = onlyOne;
	}

	/** Makes a value of what one of the alternatives wants. */
	interface Attempt {

		JsonNode of(JsonNode alternative) throws InvalidValue;

	}

	JsonNode of(Attempt attempt) throws InvalidValue {
		Map<Integer, JsonNode> matches = new LinkedHashMap<>();
		Map<Integer, InvalidValue> failures = new LinkedHashMap<>();
		for (int i = 0; i < this.alternatives.size(); i++) {
			try {
				matches.put(i, attempt.of(this.alternatives.get(i)));
			}
			catch (InvalidValue ex) {
				failures.put(i, ex);
			}
		}
		if (matches.isEmpty()) {
			throw mismatch(failures);
		}
		if (this.onlyOne && matches.size() > 1) {
			throw several(matches);
		}
		return matches.values().iterator().next();
	}

	/** Says the reason of the alternative that is nearest: the one of the right type. */
	private InvalidValue mismatch(Map<Integer, InvalidValue> failures) {
		List<Map.Entry<Integer, InvalidValue>> near = failures.entrySet()
			.stream()
			.filter((failure) -> !failure.getValue().message().startsWith(this.name + " is not of type "))
			.toList();
		if (near.size() == 1 || failures.size() == 1) {
			var nearest = near.isEmpty() ? failures.entrySet().iterator().next() : near.getFirst();
			String title = this.alternatives.get(nearest.getKey()).path("title").asString("");
			String what = title.isEmpty() ? " does not match the expected format." : " is not a valid " + title + ".";
			return new InvalidValue("rest_no_matching_schema",
					this.name + what + " Reason: " + nearest.getValue().message(),
					RestJson.object().put("position", nearest.getKey()));
		}
		List<String> titles = titles(failures.keySet().stream());
		return new InvalidValue("rest_no_matching_schema",
				titles.isEmpty() ? this.name + " does not match any of the expected formats."
						: this.name + " is not a valid " + JsonTypes.sentence(titles) + ".");
	}

	private InvalidValue several(Map<Integer, JsonNode> matches) {
		List<String> titles = titles(matches.keySet().stream());
		ArrayNode positions = RestJson.array();
		matches.keySet().forEach(positions::add);
		String message = (titles.size() == matches.size())
				? this.name + " matches " + JsonTypes.sentence(titles) + ", but should match only one."
				: this.name + " matches more than one of the expected formats.";
		return new InvalidValue("rest_one_of_multiple_matches", message, RestJson.object().set("positions", positions));
	}

	private List<String> titles(Stream<Integer> positions) {
		List<String> titles = new ArrayList<>();
		positions.map((position) -> this.alternatives.get(position).path("title").asString(""))
			.filter((title) -> !title.isEmpty())
			.forEach(titles::add);
		return titles;
	}

}

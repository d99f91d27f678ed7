package blog.troppo.rest.server;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code _fields}: which parts of an answer are wanted, such as {@code title.rendered}.
 */
final class Selection {

	private static final Selection ALL = new Selection(null, false);

	private final @Nullable Set<String> paths;

	private final boolean embeds;

	private Selection(@Nullable Set<String> paths, boolean embeds) {
		this.paths = paths;
		this.embeds = embeds;
	}

	static Selection of(RestRequest request) {
		JsonNode fields = request.raw("_fields");
		if (fields == null) {
			return ALL;
		}
		Collection<JsonNode> names = JsonTypes.list(fields);
		Set<String> paths = names.stream().map((name) -> name.asString("").strip()).collect(Collectors.toSet());
		paths.remove("");
		return paths.isEmpty() ? ALL : new Selection(paths, request.raw("_embed") != null);
	}

	boolean isAll() {
		return this.paths == null;
	}

	/** Whether this path, something above or something below it is wanted. */
	boolean wants(String path) {
		return this.paths == null || this.paths.stream()
			.anyMatch(
					(wanted) -> wanted.equals(path) || path.startsWith(wanted + ".") || wanted.startsWith(path + "."));
	}

	/** What is brought along is found by the links. */
	boolean wantsLinks() {
		return wants("_links") || this.embeds && wants("_embedded");
	}

	/**
	 * An item, or each item of a list, with the wanted parts alone; an item by itself has
	 * all of its links or none.
	 */
	JsonNode of(JsonNode data, boolean linkedAlways) {
		if (this.paths == null) {
			return data;
		}
		if (data instanceof ArrayNode list) {
			return RestJson.array().addAll(list.valueStream().map((item) -> orList(part(item, ""))).toList());
		}
		JsonNode links = data.get("_links");
		JsonNode part = part(data, "");
		if (links != null && (linkedAlways || wantsLinks()) && part instanceof ObjectNode object) {
			object.set("_links", links);
		}
		return orList(part);
	}

	/** What has nothing left is an empty list, as PHP's empty array is. */
	private static JsonNode orList(JsonNode part) {
		return (part.isObject() && part.isEmpty()) ? RestJson.array() : part;
	}

	private JsonNode part(JsonNode node, String above) {
		if (!(node instanceof ObjectNode object)) {
			return node;
		}
		ObjectNode part = RestJson.object();
		object.properties().forEach((entry) -> {
			String path = above + entry.getKey();
			if (isWhole(path)) {
				part.set(entry.getKey(), entry.getValue());
			}
			else if (wants(path)) {
				part.set(entry.getKey(), orList(part(entry.getValue(), path + ".")));
			}
		});
		return part;
	}

	private boolean isWhole(String path) {
		return this.paths != null && (this.paths.contains(path) || above(path).anyMatch(this.paths::contains));
	}

	private static Stream<String> above(String path) {
		List<String> parts = List.of(path.split("\\."));
		return Stream.iterate(1, (length) -> length < parts.size(), (length) -> length + 1)
			.map((length) -> String.join(".", parts.subList(0, length)));
	}

}

package blog.troppo.theme.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the styles of a block go to: most to its own class, some to a part of it, as a
 * picture's border to the picture.
 *
 * @param root where what no part takes goes
 * @param parts selectors by the path of the styles that go there:
 * {@code typography.writingMode}
 */
record BlockSelectors(String root, Map<String, String> parts) {

	private static final JsonNode KNOWN = JsonMapper.shared()
		.readTree(ThemeFiles.onClassPath("blog/troppo/theme/").text("block-selectors.json").orElseThrow());

	static BlockSelectors of(String block) {
		JsonNode own = KNOWN.path(block);
		Map<String, String> parts = new LinkedHashMap<>();
		own.properties().forEach((entry) -> parts.put(entry.getKey(), entry.getValue().asString()));
		String root = parts.remove("root");
		return new BlockSelectors(
				(root != null) ? root : ".wp-block-" + block.replaceFirst("^core/", "").replace('/', '-'), parts);
	}

	/** A style, by where its pieces go; what goes to one place is together. */
	Map<String, ObjectNode> split(ObjectNode style) {
		ObjectNode rest = style.deepCopy();
		Map<String, ObjectNode> split = new LinkedHashMap<>();
		split.put(this.root, rest);
		for (String path : narrowestFirst()) {
			String[] names = path.split("\\.");
			JsonNode above = (names.length > 1) ? rest.path(names[0]) : rest;
			if (above instanceof ObjectNode holder
					&& holder.remove(names[names.length - 1]) instanceof JsonNode piece) {
				ObjectNode target = split.computeIfAbsent(this.parts.get(path),
						(selector) -> JsonNodeFactory.instance.objectNode());
				ThemeJson.merge(target, wrapped(names, piece));
			}
		}
		return split;
	}

	private List<String> narrowestFirst() {
		List<String> paths = new ArrayList<>(this.parts.keySet());
		paths.sort((one, other) -> Boolean.compare(other.contains("."), one.contains(".")));
		return paths;
	}

	private static ObjectNode wrapped(String[] names, JsonNode piece) {
		ObjectNode wrapped = JsonNodeFactory.instance.objectNode();
		ObjectNode holder = (names.length > 1) ? wrapped.putObject(names[0]) : wrapped;
		holder.set(names[names.length - 1], piece);
		return wrapped;
	}

}

package blog.troppo.rest.design;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import blog.troppo.rest.server.RestJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What WordPress knows of {@code settings} and {@code styles}: all else is left out, as
 * is what has nothing left in it. Values are taken as they are.
 */
final class GlobalStylesSchema {

	private static final JsonNode KNOWN = load();

	private static final Set<String> BLOCKS = names("blocks");

	private static final Set<String> ELEMENTS = names("elements");

	private GlobalStylesSchema() {
	}

	private static JsonNode load() {
		String path = "/blog/troppo/rest/registry/global-styles.json";
		try (InputStream stream = Objects.requireNonNull(GlobalStylesSchema.class.getResourceAsStream(path), path)) {
			return JsonMapper.shared().readTree(stream);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Set<String> names(String list) {
		return KNOWN.path(list).valueStream().map(JsonNode::asString).collect(Collectors.toSet());
	}

	static ObjectNode settings(JsonNode given) {
		ObjectNode settings = known(given, "settings");
		families(settings);
		ObjectNode blocks = RestJson.object();
		given.path("blocks")
			.properties()
			.stream()
			.filter((block) -> BLOCKS.contains(block.getKey()))
			.forEach((block) -> {
				ObjectNode own = known(block.getValue(), "settings");
				families(own);
				setUnlessEmpty(blocks, block.getKey(), own);
			});
		setUnlessEmpty(settings, "blocks", blocks);
		return settings;
	}

	static ObjectNode styles(JsonNode given) {
		ObjectNode styles = known(given, "styles");
		setUnlessEmpty(styles, "elements", elements(given.path("elements")));
		setUnlessEmpty(styles, "blocks", blocks(given.path("blocks"), true));
		return styles;
	}

	/**
	 * The blocks of a page; those within one of its styles have no such styles in turn.
	 */
	private static ObjectNode blocks(JsonNode given, boolean ofPage) {
		ObjectNode blocks = RestJson.object();
		given.properties().stream().filter((block) -> BLOCKS.contains(block.getKey())).forEach((block) -> {
			ObjectNode style = block(block.getKey(), block.getValue());
			if (ofPage) {
				setUnlessEmpty(style, "variations", variations(block.getKey(), block.getValue().path("variations")));
			}
			setUnlessEmpty(blocks, block.getKey(), style);
		});
		return blocks;
	}

	private static ObjectNode block(String name, JsonNode given) {
		ObjectNode style = known(given, "styles");
		states(name, given, style);
		setUnlessEmpty(style, "elements", elements(given.path("elements")));
		return style;
	}

	private static ObjectNode variations(String block, JsonNode given) {
		ObjectNode variations = RestJson.object();
		KNOWN.path("variations").path(block).valueStream().map(JsonNode::asString).forEach((name) -> {
			ObjectNode style = block(block, given.path(name));
			setUnlessEmpty(style, "blocks", blocks(given.path(name).path("blocks"), false));
			setUnlessEmpty(variations, name, style);
		});
		return variations;
	}

	private static ObjectNode elements(JsonNode given) {
		ObjectNode elements = RestJson.object();
		given.properties().stream().filter((element) -> ELEMENTS.contains(element.getKey())).forEach((element) -> {
			ObjectNode style = known(element.getValue(), "styles");
			states(element.getKey(), element.getValue(), style);
			setUnlessEmpty(elements, element.getKey(), style);
		});
		return elements;
	}

	private static void states(String of, JsonNode given, ObjectNode style) {
		KNOWN.path("states")
			.path(of)
			.valueStream()
			.map(JsonNode::asString)
			.forEach((state) -> setUnlessEmpty(style, state, known(given.path(state), "styles")));
	}

	/** Groups have the names that are known; what is no group is anything. */
	private static ObjectNode known(JsonNode given, String part) {
		ObjectNode known = RestJson.object();
		given.properties().forEach((entry) -> {
			JsonNode names = KNOWN.path(part).path(entry.getKey());
			if (names.isNull()) {
				known.set(entry.getKey(), entry.getValue());
			}
			else if (names.isArray()) {
				setUnlessEmpty(known, entry.getKey(), only(entry.getValue(), names));
			}
		});
		return known;
	}

	private static @Nullable ObjectNode only(JsonNode given, JsonNode names) {
		if (!(given instanceof ObjectNode group)) {
			return null;
		}
		ObjectNode known = RestJson.object();
		names.valueStream()
			.map(JsonNode::asString)
			.filter(group::has)
			.forEach((name) -> known.set(name, group.get(name)));
		return known;
	}

	/** Of fonts, each family and face has names of its own. */
	private static void families(ObjectNode settings) {
		settings.path("typography").path("fontFamilies").forEach((list) -> {
			if (list instanceof ArrayNode families) {
				replaceEach(families, "fontFamily");
				families.forEach((family) -> {
					if (family.path("fontFace") instanceof ArrayNode faces) {
						replaceEach(faces, "fontFace");
					}
				});
			}
		});
	}

	private static void replaceEach(ArrayNode items, String kind) {
		for (int i = 0; i < items.size(); i++) {
			ObjectNode known = only(items.get(i), KNOWN.path(kind));
			if (known != null) {
				items.set(i, known);
			}
		}
	}

	private static void setUnlessEmpty(ObjectNode holder, String name, @Nullable ObjectNode value) {
		if (value != null && !value.isEmpty()) {
			holder.set(name, value);
		}
	}

}

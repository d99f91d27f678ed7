package blog.troppo.theme.folder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import blog.troppo.formatting.block.css.CssValues;
import tools.jackson.databind.node.StringNode;
import blog.troppo.formatting.block.ThemeSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A theme's {@code theme.json}, in WordPress's own schema: presets, layout and styles,
 * which the block renderer and the editor read.
 */
public record ThemeJson(ObjectNode root, ThemeSettings blockSettings) {

	private ThemeJson(ObjectNode root) {
		this(root, ThemeSettings.read(root.toString()));
	}

	static ThemeJson parse(String json) {
		try {
			JsonNode read = JsonMapper.shared().readTree(json);
			return new ThemeJson((read instanceof ObjectNode object) ? object : JsonNodeFactory.instance.objectNode());
		}
		catch (JacksonException ex) {
			return new ThemeJson(JsonNodeFactory.instance.objectNode());
		}
	}

	/** What somebody chose over a theme's, as a post keeps it; empty if it is no such. */
	public static ObjectNode chosen(String text) {
		ObjectNode json = parse(text).root();
		return json.path("isGlobalStylesUserThemeJSON").asBoolean(false) ? json : JsonNodeFactory.instance.objectNode();
	}

	/** This one laid over a parent theme's: what it does not say, the parent says. */
	ThemeJson over(ThemeJson parent) {
		ObjectNode merged = parent.root().deepCopy();
		merge(merged, this.root);
		return new ThemeJson(merged);
	}

	/**
	 * What blocks are drawn by, with what somebody chose, presets and looks, laid over
	 * the theme's.
	 */
	public ThemeSettings blockSettings(ObjectNode chosen) {
		boolean says = chosen.path("settings").isObject() || chosen.path("styles").isObject();
		return says ? ThemeSettings.read(with(chosen)) : this.blockSettings;
	}

	/** The theme's with all that somebody chose, as a theme of its own would have it. */
	public String with(ObjectNode chosen) {
		ObjectNode all = this.root.deepCopy();
		ObjectNode over = chosen.deepCopy().retain("settings", "styles");
		MergedThemeJson.flatten(over.path("settings"), this.root.path("settings"));
		merge(all, over);
		return all.toPrettyString();
	}

	/**
	 * The two tones of pictures, by the slugs of presets: the usual ones, the theme's,
	 * and the chosen.
	 */
	public Map<String, List<String>> duotones(ObjectNode chosen) {
		Map<String, List<String>> duotones = new LinkedHashMap<>();
		for (JsonNode json : List.of(MergedThemeJson.of(this), MergedThemeJson.alone(chosen, "custom"))) {
			json.at("/settings/color/duotone")
				.forEach((list) -> list.forEach((preset) -> duotones.put(preset.path("slug").asString(""),
						preset.path("colors").valueStream().map((color) -> color.asString("")).toList())));
		}
		return duotones;
	}

	static void merge(ObjectNode below, ObjectNode above) {
		above.properties().forEach((entry) -> {
			if (entry.getValue() instanceof ObjectNode object
					&& below.get(entry.getKey()) instanceof ObjectNode deeper) {
				merge(deeper, object);
			}
			else {
				below.set(entry.getKey(), entry.getValue().deepCopy());
			}
		});
	}

	/**
	 * Styles with presets named as style sheets name them:
	 * {@code var(--wp--preset--color--base)}.
	 */
	public static JsonNode resolved(JsonNode styles) {
		if (styles instanceof ObjectNode object) {
			object.properties().forEach((entry) -> entry.setValue(resolved(entry.getValue())));
		}
		return styles.isString() ? StringNode.valueOf(CssValues.resolve(styles.stringValue())) : styles;
	}

	/** A value of {@code settings}, by its path: {@code layout/contentSize}. */
	public JsonNode setting(String path) {
		return this.root.at("/settings/" + path);
	}

}

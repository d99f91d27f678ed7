package blog.troppo.theme.folder;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * WordPress's own {@code theme.json} with a theme's laid over it, as editors want it:
 * each list of presets says whose they are, {@code default} or {@code theme}.
 */
public final class MergedThemeJson {

	private static final ObjectNode USUAL = (ObjectNode) JsonMapper.shared()
		.readTree(ThemeFiles.onClassPath("blog/troppo/theme/").text("usual-theme.json").orElseThrow());

	/** Lists of presets, by the group they are in, with the switch of the usual ones. */
	private static final Map<String, Map<String, String>> PRESETS = Map.of("color",
			Map.of("palette", "defaultPalette", "gradients", "defaultGradients", "duotone", "defaultDuotone"),
			"spacing", Map.of("spacingSizes", "defaultSpacingSizes"), "typography",
			Map.of("fontSizes", "defaultFontSizes", "fontFamilies", ""), "shadow", Map.of("presets", "defaultPresets"),
			"dimensions", Map.of("aspectRatios", "defaultAspectRatios", "dimensionSizes", ""), "border",
			Map.of("radiusSizes", ""));

	/** What {@code appearanceTools} switches on. */
	private static final Map<String, List<String>> TOOLS = Map.of("background",
			List.of("backgroundImage", "backgroundSize"), "border", List.of("color", "radius", "style", "width"),
			"color", List.of("link", "heading", "button", "caption"), "dimensions",
			List.of("aspectRatio", "height", "minHeight", "minWidth", "width"), "position", List.of("sticky"),
			"spacing", List.of("blockGap", "margin", "padding"), "typography", List.of("lineHeight", "textColumns"));

	private MergedThemeJson() {
	}

	/** {@code settings} and {@code styles} as they hold with this theme. */
	public static ObjectNode of(ThemeJson theme) {
		ObjectNode merged = part(USUAL, "default");
		ObjectNode own = part(theme.root(), "theme");
		ThemeJson.merge(merged, own);
		PRESETS.forEach((group, lists) -> lists.forEach((list, usual) -> {
			if (merged.path("settings").path(group).path(usual).asBoolean(false)) {
				withoutUsual(merged.path("settings").path(group).path(list));
			}
		}));
		return merged;
	}

	/** The same without what is WordPress's: a variation, or what a person chose. */
	public static ObjectNode alone(JsonNode json, String whose) {
		return part(json, whose);
	}

	/**
	 * Makes the lists of presets that somebody chose such as a theme has: its own, or
	 * what was chosen in their place, and those of the person behind them.
	 */
	static void flatten(JsonNode settings, JsonNode own) {
		PRESETS.forEach((group, lists) -> lists.keySet().forEach((list) -> {
			if (settings.path(group) instanceof ObjectNode node && node.get(list) instanceof ObjectNode chosen) {
				ArrayNode flat = node.putArray(list);
				(chosen.has("theme") ? chosen.path("theme") : own.path(group).path(list)).forEach(flat::add);
				chosen.path("custom").forEach(flat::add);
			}
		}));
	}

	private static ObjectNode part(JsonNode json, String whose) {
		ObjectNode part = JsonNodeFactory.instance.objectNode();
		ObjectNode settings = part.putObject("settings");
		if (json.path("settings") instanceof ObjectNode given) {
			settings.setAll(given.deepCopy());
			settings.path("blocks").forEach((block) -> attribute(block, whose));
			attribute(settings, whose);
			switchOnTools(settings, whose);
		}
		ObjectNode styles = part.putObject("styles");
		if (json.path("styles") instanceof ObjectNode given) {
			styles.setAll(given.deepCopy());
		}
		return part;
	}

	private static void attribute(JsonNode settings, String whose) {
		PRESETS.forEach((group, lists) -> lists.keySet().forEach((list) -> {
			if (settings.path(group) instanceof ObjectNode node && node.get(list) instanceof ArrayNode presets) {
				node.set(list, JsonNodeFactory.instance.objectNode().set(whose, presets));
			}
		}));
	}

	private static void switchOnTools(ObjectNode settings, String whose) {
		if (!whose.equals("theme") || !settings.path("appearanceTools").asBoolean(false)) {
			return;
		}
		settings.remove("appearanceTools");
		TOOLS.forEach((group, tools) -> {
			ObjectNode node = (settings.get(group) instanceof ObjectNode there) ? there : settings.putObject(group);
			tools.stream().filter((tool) -> !node.has(tool)).forEach((tool) -> node.put(tool, true));
		});
	}

	/** Where the usual presets hold, a theme's own of the same name do not. */
	private static void withoutUsual(JsonNode presets) {
		if (presets.path("theme") instanceof ArrayNode own) {
			Set<String> usual = presets.path("default")
				.valueStream()
				.map((preset) -> preset.path("slug").asString(""))
				.collect(Collectors.toSet());
			own.removeIf((preset) -> usual.contains(preset.path("slug").asString("")));
		}
	}

}

package blog.troppo.theme.folder;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import blog.troppo.formatting.block.css.CssValues;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.block.json.BlockJson;

/**
 * The kinds of presets that a theme.json has, each with the usual ones that every
 * WordPress site knows, unless the theme does without them.
 */
enum PresetKind {

	ASPECT_RATIO("aspect-ratio", "ratio", "dimensions", "aspectRatios", "defaultAspectRatios"),

	COLOR("color", "color", "color", "palette", "defaultPalette"),

	GRADIENT("gradient", "gradient", "color", "gradients", "defaultGradients"),

	FONT_SIZE("font-size", "size", "typography", "fontSizes", "defaultFontSizes"),

	FONT_FAMILY("font-family", "fontFamily", "typography", "fontFamilies", "none"),

	SPACING("spacing", "size", "spacing", "spacingSizes", "defaultSpacingSizes"),

	SHADOW("shadow", "shadow", "shadow", "presets", "defaultPresets");

	private static final Attributes USUAL = new Attributes(Objects.requireNonNull(
			BlockJson.object(ThemeFiles.onClassPath("blog/troppo/theme/").text("usual-theme.json").orElseThrow())));

	private final String name;

	private final String key;

	private final String group;

	private final String list;

	private final String usual;

	PresetKind(String name, String key, String group, String list, String usual) {
		this.name = name;
		this.key = key;
		this.group = group;
		this.list = list;
		this.usual = usual;
	}

	/** The name of a preset's value: {@code ratio}, {@code color}, {@code size} …. */
	String key() {
		return this.key;
	}

	String variable(String slug) {
		return "--wp--preset--" + this.name + "--" + CssValues.kebab(slug);
	}

	/** Presets by slug, the usual ones first; the theme's win. */
	Map<String, Attributes> presets(Attributes settings) {
		Map<String, Attributes> presets = new LinkedHashMap<>();
		if (!Boolean.FALSE.equals(settings.at(this.group, this.usual))) {
			add(presets, USUAL.list("settings", this.group, this.list));
		}
		add(presets, settings.list(this.group, this.list));
		return presets;
	}

	/** What somebody chose over the theme's: by whose list it changes, or as one list. */
	Map<String, Attributes> chosen(Attributes settings) {
		Map<String, Attributes> presets = new LinkedHashMap<>();
		add(presets, settings.list(this.group, this.list));
		for (String whose : List.of("theme", "custom")) {
			add(presets, settings.list(this.group, this.list, whose));
		}
		return presets;
	}

	@SuppressWarnings("unchecked") // the keys of a JSON object are strings
	private static void add(Map<String, Attributes> presets, List<?> list) {
		for (Object item : list) {
			if (item instanceof Map<?, ?> preset && preset.get("slug") != null) {
				presets.put(Attributes.asText(preset.get("slug")), new Attributes((Map<String, Object>) preset));
			}
		}
	}

	/** The endings of the classes that apply a preset, with the properties they set. */
	Map<String, String> classes() {
		return switch (this) {
			case COLOR -> inOrder("color=color", "background-color=background-color", "border-color=border-color");
			case GRADIENT -> inOrder("gradient-background=background");
			case FONT_SIZE -> inOrder("font-size=font-size");
			case FONT_FAMILY -> inOrder("font-family=font-family");
			case ASPECT_RATIO, SPACING, SHADOW -> Map.of();
		};
	}

	private static Map<String, String> inOrder(String... pairs) {
		Map<String, String> map = new LinkedHashMap<>();
		Arrays.stream(pairs).map((pair) -> pair.split("=")).forEach((pair) -> map.put(pair[0], pair[1]));
		return map;
	}

}

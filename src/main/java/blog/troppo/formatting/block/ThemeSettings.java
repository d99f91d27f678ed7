package blog.troppo.formatting.block;

import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.block.json.BlockJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the theme's theme.json says to the block renderer: presets, layout, gaps.
 */
public final class ThemeSettings {

	private final Attributes settings;

	private final Attributes styles;

	private ThemeSettings(Attributes settings, Attributes styles) {
		this.settings = settings;
		this.styles = styles;
	}

	/** From a theme.json; unreadable JSON is a theme without settings. */
	public static ThemeSettings read(String themeJson) {
		Map<String, Object> json = BlockJson.object(themeJson);
		Attributes theme = new Attributes((json != null) ? json : Map.of());
		return new ThemeSettings(theme.object("settings"), theme.object("styles"));
	}

	/** A theme that says nothing. */
	public static ThemeSettings none() {
		return new ThemeSettings(Attributes.NONE, Attributes.NONE);
	}

	public Attributes settings() {
		return this.settings;
	}

	public boolean hasBlockGap() {
		return this.settings.at("spacing", "blockGap") != null;
	}

	public boolean usesRootPaddingAwareAlignments() {
		return this.settings.isTrue("useRootPaddingAwareAlignments");
	}

	/** The gap the theme gives to blocks of this kind, null when it gives none. */
	public @Nullable Object blockGap(String blockName) {
		return this.styles.at("blocks", blockName, "spacing", "blockGap");
	}

	/** The theme's gap between blocks, null when it has none. */
	public @Nullable Object blockGap() {
		return this.styles.at("spacing", "blockGap");
	}

	public Attributes blockStyles(String blockName) {
		return this.styles.object("blocks", blockName);
	}

	/** A preset's value by the path of its list and its slug, null when there is none. */
	public @Nullable String preset(String slug, String key, String... path) {
		return presets(key, path).get(slug);
	}

	/** The presets of a list, those of the theme over the default ones. */
	public Map<String, String> presets(String key, String... path) {
		Map<String, String> presets = new LinkedHashMap<>();
		Object list = this.settings.at(path);
		if (list instanceof Map<?, ?> origins) {
			for (String origin : List.of("default", "theme", "custom")) {
				if (origins.get(origin) instanceof List<?> items) {
					collect(presets, items, key);
				}
			}
		}
		else if (list instanceof List<?> items) {
			collect(presets, items, key);
		}
		return presets;
	}

	private static void collect(Map<String, String> presets, List<?> items, String key) {
		for (Object item : items) {
			if (item instanceof Map<?, ?> preset && preset.get("slug") != null) {
				presets.put(Attributes.asText(preset.get("slug")), Attributes.asText(preset.get(key)));
			}
		}
	}

}

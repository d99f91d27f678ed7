package blog.troppo.theme.folder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import blog.troppo.formatting.block.css.CssValues;
import blog.troppo.formatting.block.css.FluidFontSize;
import blog.troppo.formatting.block.css.StyleEngine;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.block.json.BlockJson;
import tools.jackson.databind.JsonNode;

/**
 * The style sheet that WordPress makes of a theme.json: presets as custom properties and
 * classes, the theme's own values, measures, and the styles of the page and its blocks.
 */
public final class ThemeCss {

	private static final List<String> SIDES = List.of("top", "right", "bottom", "left");

	/** Blocks whose styles go to something else than what their class is on. */
	private static final Map<String, String> SELECTORS = Map.of("core/paragraph", "p", "core/heading",
			"h1, h2, h3, h4, h5, h6", "core/button", ".wp-block-button .wp-block-button__link");

	private final Attributes settings;

	private final Attributes styles;

	private final BiFunction<PresetKind, Attributes, Map<String, Attributes>> presets;

	private final StringBuilder css = new StringBuilder();

	ThemeCss(Attributes theme, BiFunction<PresetKind, Attributes, Map<String, Attributes>> presets) {
		this.settings = theme.object("settings");
		this.styles = theme.object("styles");
		this.presets = presets;
	}

	public static String of(ThemeJson theme) {
		ThemeCss made = new ThemeCss(attributes(theme.root()), PresetKind::presets);
		made.presets();
		made.styles();
		made.fonts();
		return made.css();
	}

	static Attributes attributes(JsonNode json) {
		Map<String, Object> object = BlockJson.object(json.toString());
		return (object != null) ? new Attributes(object) : Attributes.NONE;
	}

	String css() {
		return this.css.toString();
	}

	void fonts() {
		this.css.append(FontFaces.css(PresetKind.FONT_FAMILY.chosen(this.settings).values()));
	}

	/** Presets as custom properties and classes. */
	void presets() {
		variables();
		classes();
	}

	/** Measures, the page and its blocks. */
	void styles() {
		measures();
		page();
		blocks();
		gaps();
	}

	private void variables() {
		this.css.append(":root{");
		for (PresetKind kind : PresetKind.values()) {
			this.presets.apply(kind, this.settings)
				.forEach((slug, preset) -> property(kind.variable(slug), value(kind, preset)));
		}
		this.settings.object("custom").values().forEach((name, value) -> custom("--wp--custom", name, value));
		this.css.append('}');
	}

	private String value(PresetKind kind, Attributes preset) {
		return (kind != PresetKind.FONT_SIZE) ? preset.text(kind.key()) : FluidFontSize.ofPreset(preset, this.settings);
	}

	private void custom(String prefix, String name, Object value) {
		String property = prefix + "--" + CssValues.kebab(name);
		if (value instanceof Map<?, ?> deeper) {
			deeper.forEach((key, each) -> custom(property, String.valueOf(key), each));
		}
		else {
			property(property, CssValues.resolve(Attributes.asText(value)));
		}
	}

	private void property(String name, String value) {
		if (!value.isEmpty()) {
			this.css.append(name).append(": ").append(value).append(';');
		}
	}

	private void classes() {
		for (PresetKind kind : PresetKind.values()) {
			kind.classes()
				.forEach((suffix, property) -> this.presets.apply(kind, this.settings).keySet().forEach((slug) -> {
					this.css.append(".has-").append(CssValues.kebab(slug)).append('-').append(suffix);
					this.css.append('{')
						.append(property)
						.append(": var(")
						.append(kind.variable(slug))
						.append(") !important;}");
				}));
		}
	}

	void measures() {
		this.css.append(":root{");
		property("--wp--style--global--content-size", this.settings.text("layout", "contentSize"));
		property("--wp--style--global--wide-size", this.settings.text("layout", "wideSize"));
		property("--wp--style--block-gap", CssValues.resolve(this.styles.text("spacing", "blockGap")));
		for (String side : SIDES) {
			property("--wp--style--root--padding-" + side,
					CssValues.resolve(this.styles.text("spacing", "padding", side)));
		}
		this.css.append('}');
	}

	/** The page's own styles; its padding is the measures', for full width is as wide. */
	private void page() {
		rule("body", new Attributes(without(this.styles.values(), "spacing", "blocks", "elements", "css")));
	}

	private void blocks() {
		this.styles.object("blocks").values().forEach((name, value) -> {
			Attributes style = this.styles.object("blocks", name);
			rule(":root :where(" + selector(name) + ")",
					new Attributes(without(style.values(), "elements", "css", "variations")));
		});
	}

	/** How far apart stand the things in a block. */
	void gaps() {
		this.styles.object("blocks").values().keySet().forEach((name) -> {
			String gap = CssValues.resolve(this.styles.text("blocks", name, "spacing", "blockGap"));
			if (!gap.isEmpty()) {
				gaps(blockClass(name), gap);
			}
		});
	}

	/** What the styles of a block go to. */
	private static String selector(String block) {
		return SELECTORS.getOrDefault(block, blockClass(block));
	}

	private static String blockClass(String block) {
		return ".wp-block-" + block.replaceFirst("^core/", "").replace('/', '-');
	}

	private void gaps(String selector, String gap) {
		for (String layout : List.of("flow", "constrained")) {
			this.css.append(":root :where(")
				.append(selector)
				.append("-is-layout-")
				.append(layout)
				.append(") > * + *{margin-block-start: ")
				.append(gap)
				.append(";}");
		}
		this.css.append(":root :where(")
			.append(selector)
			.append("-is-layout-flex, ")
			.append(selector)
			.append("-is-layout-grid){gap: ")
			.append(gap)
			.append(";}");
	}

	private void rule(String selector, Attributes style) {
		String declarations = StyleEngine.of(style).declarations().css();
		if (!declarations.isEmpty()) {
			this.css.append(selector).append('{').append(declarations).append('}');
		}
	}

	private static Map<String, Object> without(Map<String, Object> values, String... names) {
		Map<String, Object> rest = new LinkedHashMap<>(values);
		List.of(names).forEach(rest::remove);
		return rest;
	}

}

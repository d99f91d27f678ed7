package blog.troppo.formatting.block.core;

import java.util.LinkedHashMap;
import java.util.Map;

import blog.troppo.formatting.block.WrapperAttributes;
import blog.troppo.formatting.block.css.StyleEngine;
import blog.troppo.formatting.block.json.Attributes;

/**
 * A block's text and background color, for blocks that put them on an element within.
 */
final class ItemColors {

	private ItemColors() {
	}

	static StyleEngine of(Attributes attributes) {
		Map<String, Object> color = textAndBackground(attributes);
		put(color, "gradient", "gradient", attributes.text("gradient"), attributes.text("style", "color", "gradient"));
		return StyleEngine.withPresetsAsClasses(new Attributes(Map.of("color", color)));
	}

	/** The colors of a block that takes no gradient. */
	static StyleEngine plain(Attributes attributes) {
		return StyleEngine.withPresetsAsClasses(new Attributes(Map.of("color", textAndBackground(attributes))));
	}

	private static Map<String, Object> textAndBackground(Attributes attributes) {
		Map<String, Object> color = new LinkedHashMap<>();
		put(color, "text", "color", attributes.text("textColor"), attributes.text("style", "color", "text"));
		put(color, "background", "color", attributes.text("backgroundColor"),
				attributes.text("style", "color", "background"));
		return color;
	}

	/**
	 * Adds the colors of a menu, which has its own attributes for those without a slug,
	 * and the oldest menus others again.
	 */
	static void addOfMenu(WrapperAttributes wrapper, Attributes menu) {
		add(wrapper, "color", "has-text-color", "has-%s-color", menu.text("textColor"),
				firstOf(menu.text("customTextColor"), menu.text("rgbTextColor")));
		add(wrapper, "background-color", "has-background", "has-%s-background-color", menu.text("backgroundColor"),
				firstOf(menu.text("customBackgroundColor"), menu.text("rgbBackgroundColor")));
	}

	private static String firstOf(String one, String other) {
		return one.isEmpty() ? other : one;
	}

	private static void add(WrapperAttributes wrapper, String property, String flag, String preset, String slug,
			String custom) {
		if (slug.isEmpty() && custom.isEmpty()) {
			return;
		}
		wrapper.addClass(flag);
		if (slug.isEmpty()) {
			wrapper.addStyle(property + ": " + custom);
		}
		else {
			wrapper.addClass(preset.formatted(slug));
		}
	}

	private static void put(Map<String, Object> color, String name, String kind, String slug, String custom) {
		String value = slug.isEmpty() ? custom : "var:preset|" + kind + "|" + slug;
		if (!value.isEmpty()) {
			color.put(name, value);
		}
	}

}

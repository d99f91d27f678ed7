package blog.troppo.formatting.block.core;

import java.util.LinkedHashMap;
import java.util.Map;

import blog.troppo.formatting.block.css.StyleEngine;
import blog.troppo.formatting.block.json.Attributes;

/**
 * A block's text and background color, for blocks that put them on an element within.
 */
final class ItemColors {

	private ItemColors() {
	}

	static StyleEngine of(Attributes attributes) {
		Map<String, Object> color = new LinkedHashMap<>();
		put(color, "text", "color", attributes.text("textColor"), attributes.text("style", "color", "text"));
		put(color, "background", "color", attributes.text("backgroundColor"),
				attributes.text("style", "color", "background"));
		put(color, "gradient", "gradient", attributes.text("gradient"), attributes.text("style", "color", "gradient"));
		return StyleEngine.withPresetsAsClasses(new Attributes(Map.of("color", color)));
	}

	/** The colors of a menu, which has its own attributes for those without a slug. */
	static StyleEngine ofMenu(Attributes menu) {
		Map<String, Object> color = new LinkedHashMap<>();
		put(color, "text", "color", menu.text("textColor"), menu.text("customTextColor"));
		put(color, "background", "color", menu.text("backgroundColor"), menu.text("customBackgroundColor"));
		return StyleEngine.withPresetsAsClasses(new Attributes(Map.of("color", color)));
	}

	private static void put(Map<String, Object> color, String name, String kind, String slug, String custom) {
		String value = slug.isEmpty() ? custom : "var:preset|" + kind + "|" + slug;
		if (!value.isEmpty()) {
			color.put(name, value);
		}
	}

}

package blog.troppo.formatting.block.core;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.block.css.StyleEngine;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.markup.TagEditor;

/**
 * A picture of WordPress's icon library. The block's colors, border and padding are those
 * of the picture itself.
 */
final class IconBlock implements DynamicBlock {

	private static final Attributes ICONS = BlockResource.read("icons.json");

	@Override
	public String render(BlockInstance block, String content) {
		Attributes attributes = block.attributes();
		String icon = ICONS.text(attributes.text("icon"));
		if (icon.isEmpty()) {
			return "";
		}
		StyleEngine styles = StyleEngine.of(styles(attributes));
		return PostBlock.div(block.wrapper(), drawn(named(icon, attributes, styles), attributes, styles));
	}

	private static String named(String icon, Attributes attributes, StyleEngine styles) {
		TagEditor tags = new TagEditor(icon);
		tags.nextTag("svg");
		String label = attributes.text("ariaLabel");
		if (label.isEmpty()) {
			tags.setAttribute("aria-hidden", "true");
			tags.setAttribute("focusable", "false");
		}
		else {
			tags.setAttribute("role", "img");
			tags.setAttribute("aria-label", label);
		}
		styles.classes().forEach(tags::addClass);
		return tags.html();
	}

	private static String drawn(String icon, Attributes attributes, StyleEngine styles) {
		TagEditor tags = new TagEditor(icon);
		tags.nextTag("svg");
		if (attributes.isTrue("flipHorizontal")) {
			tags.addClass("is-flip-horizontal");
		}
		if (attributes.isTrue("flipVertical")) {
			tags.addClass("is-flip-vertical");
		}
		String border = attributes.text("style", "border", "color");
		if (!attributes.text("borderColor").isEmpty() || border.startsWith("var:preset|")) {
			styles.declarations().values().remove("border-color");
		}
		String style = styles.declarations().css();
		String turned = attributes.isTrue("rotation") ? "rotate: " + attributes.text("rotation") + "deg;" : "";
		if (!style.isEmpty() || !turned.isEmpty()) {
			tags.setAttribute("style", style + (style.isEmpty() || turned.isEmpty() ? "" : " ") + turned);
		}
		return tags.html();
	}

	private static Attributes styles(Attributes attributes) {
		Attributes custom = attributes.object("style");
		Map<String, Object> color = new LinkedHashMap<>();
		put(color, "text", attributes.text("textColor"), custom.text("color", "text"));
		put(color, "background", attributes.text("backgroundColor"), custom.text("color", "background"));
		Map<String, Object> border = new LinkedHashMap<>(custom.object("border").values());
		put(border, "color", attributes.text("borderColor"), custom.text("border", "color"));
		border.replaceAll((name, value) -> (value instanceof Map<?, ?> side) ? new TreeMap<>(side) : value);
		return new Attributes(
				Map.of("color", color, "border", border, "spacing", custom.object("spacing").only("padding").values(),
						"dimensions", custom.object("dimensions").only("width").values()));
	}

	private static void put(Map<String, Object> values, String name, String slug, String custom) {
		String value = slug.isEmpty() ? custom : "var:preset|color|" + slug;
		if (!value.isEmpty()) {
			values.put(name, value);
		}
	}

}

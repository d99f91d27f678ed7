package blog.troppo.formatting.block.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.BlockSupport;
import blog.troppo.formatting.block.BlockType;
import blog.troppo.formatting.block.WrapperAttributes;
import blog.troppo.formatting.block.css.StyleEngine;
import blog.troppo.formatting.block.json.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * Border of the whole block or of each side, and rounded corners.
 */
public final class BorderSupport implements BlockSupport {

	private static final List<String> SIDES = List.of("top", "right", "bottom", "left");

	private static final String SUPPORT = "__experimentalBorder";

	@Override
	public void wrap(WrapperAttributes wrapper, BlockInstance block) {
		BlockType type = block.type();
		if (type != null && type.supports(SUPPORT) && !type.skipsSerialization(SUPPORT)) {
			wrapper.addStyles(styles(type, block.attributes()));
		}
	}

	/** The border's styles, for blocks that put them on an element within. */
	public static StyleEngine styles(BlockType type, Attributes attributes) {
		Attributes custom = attributes.object("style", "border");
		Styles border = new Styles();
		if (type.supports(SUPPORT, "radius") && !type.skipsSerialization(SUPPORT, "radius")) {
			border.put("radius", pixels(custom.get("radius")));
		}
		if (type.supports(SUPPORT, "style") && !type.skipsSerialization(SUPPORT, "style")) {
			border.put("style", custom.get("style"));
		}
		if (type.supports(SUPPORT, "width") && !type.skipsSerialization(SUPPORT, "width")) {
			border.put("width", pixels(custom.get("width")));
		}
		if (type.supports(SUPPORT, "color") && !type.skipsSerialization(SUPPORT, "color")) {
			border.putPreset("color", "color", attributes.text("borderColor"), custom.get("color"));
		}
		if (type.supports(SUPPORT, "color") || type.supports(SUPPORT, "width")) {
			for (String side : SIDES) {
				border.put(side, side(custom.object(side)));
			}
		}
		return StyleEngine.withPresetsAsClasses(border.under("border"));
	}

	/** The same for blocks that put their border on the image in them. */
	public static StyleEngine image(Attributes attributes) {
		Attributes custom = attributes.object("style", "border");
		Styles border = new Styles().put("radius", pixels(custom.get("radius")))
			.put("style", custom.get("style"))
			.put("width", pixels(custom.get("width")))
			.putPreset("color", "color", attributes.text("borderColor"), custom.get("color"));
		return StyleEngine.withPresetsAsClasses(border.under("border"));
	}

	/** The same with the values as they are written, and the border of each side. */
	public static StyleEngine written(Attributes attributes) {
		Attributes custom = attributes.object("style", "border");
		Styles border = new Styles();
		for (String property : List.of("radius", "style", "width")) {
			border.put(property, custom.get(property));
		}
		border.putPreset("color", "color", attributes.text("borderColor"), custom.get("color"));
		SIDES.forEach((side) -> border.put(side, side(custom.object(side))));
		return StyleEngine.withPresetsAsClasses(border.under("border"));
	}

	private static Map<String, Object> side(Attributes side) {
		Map<String, Object> values = new LinkedHashMap<>();
		for (String property : List.of("width", "color", "style")) {
			Object value = side.get(property);
			if (value != null && Attributes.truthy(value)) {
				values.put(property, value);
			}
		}
		return values;
	}

	private static @Nullable Object pixels(@Nullable Object value) {
		boolean number = value instanceof Number || (value instanceof String text && text.matches("\\d{1,9}"));
		return number ? Attributes.asText(value) + "px" : value;
	}

}

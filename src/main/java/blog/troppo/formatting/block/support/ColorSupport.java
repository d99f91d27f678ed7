package blog.troppo.formatting.block.support;

import java.util.Map;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.BlockSupport;
import blog.troppo.formatting.block.BlockType;
import blog.troppo.formatting.block.WrapperAttributes;
import blog.troppo.formatting.block.css.StyleEngine;
import blog.troppo.formatting.block.json.Attributes;

/**
 * Text color, background color and gradient.
 */
final class ColorSupport implements BlockSupport {

	@Override
	public void wrap(WrapperAttributes wrapper, BlockInstance block) {
		BlockType type = block.type();
		if (type == null || !type.supports("color") || type.skipsSerialization("color")) {
			return;
		}
		Attributes attributes = block.attributes();
		Attributes custom = attributes.object("style", "color");
		Styles color = new Styles();
		if (supports(type, "text")) {
			color.putPreset("text", "color", attributes.text("textColor"), custom.get("text"));
		}
		if (supports(type, "background")) {
			color.putPreset("background", "color", attributes.text("backgroundColor"), custom.get("background"));
		}
		if (type.supports("color", "gradients") && !type.skipsSerialization("color", "gradients")) {
			color.putPreset("gradient", "gradient", attributes.text("gradient"), custom.get("gradient"));
		}
		wrapper.addStyles(StyleEngine.withPresetsAsClasses(color.under("color")));
	}

	/** Text and background are on where colors are, unless denied. */
	private static boolean supports(BlockType type, String feature) {
		Object value = (type.supports().get("color") instanceof Map<?, ?> color) ? color.get(feature) : null;
		return (value == null || Attributes.truthy(value)) && !type.skipsSerialization("color", feature);
	}

}

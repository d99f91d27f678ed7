package blog.troppo.formatting.block.support;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.BlockSupport;
import blog.troppo.formatting.block.BlockType;
import blog.troppo.formatting.block.WrapperAttributes;
import blog.troppo.formatting.block.css.CssValues;
import blog.troppo.formatting.block.css.FluidFontSize;
import blog.troppo.formatting.block.css.StyleEngine;
import blog.troppo.formatting.block.json.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * Font, size, and how text is set. A size of the author's own grows with the window where
 * the theme has it so.
 */
final class TypographySupport implements BlockSupport {

	private static final List<String> FEATURES = List.of("fontFamily", "fontStyle", "fontWeight", "lineHeight",
			"textColumns", "textDecoration", "textIndent", "textTransform", "letterSpacing", "writingMode");

	@Override
	public void wrap(WrapperAttributes wrapper, BlockInstance block) {
		BlockType type = block.type();
		if (type == null || !type.supports("typography") || type.skipsSerialization("typography")) {
			return;
		}
		Attributes attributes = block.attributes();
		Attributes custom = attributes.object("style", "typography");
		Styles typography = new Styles();
		if (supports(type, "fontSize")) {
			String size = custom.text("fontSize");
			typography.putPreset("fontSize", "font-size", attributes.text("fontSize"),
					FluidFontSize.of(size, block.theme().settings()));
		}
		for (String feature : FEATURES) {
			if (supports(type, feature)) {
				String slug = feature.equals("fontFamily") ? attributes.text("fontFamily") : "";
				typography.putPreset(feature, "font-family", slug, written(custom.get(feature)));
			}
		}
		wrapper.addStyles(StyleEngine.withPresetsAsClasses(typography.under("typography")));
		String align = custom.text("textAlign");
		if (!align.isEmpty() && supports(type, "textAlign")) {
			wrapper.addClass("has-text-align-" + align);
		}
	}

	/** Only a preset of the block's own attribute becomes a class. */
	private static @Nullable Object written(@Nullable Object value) {
		return (value instanceof String text) ? CssValues.resolve(text) : value;
	}

	private static boolean supports(BlockType type, String feature) {
		String name = "__experimental" + Character.toUpperCase(feature.charAt(0)) + feature.substring(1);
		return (type.supports("typography", feature) || type.supports("typography", name))
				&& !type.skipsSerialization("typography", feature);
	}

	@Override
	public String finish(String html, BlockInstance block) {
		String size = block.stored().text("style", "typography", "fontSize");
		if (size.isEmpty()) {
			return html;
		}
		String fluid = FluidFontSize.of(size, block.theme().settings());
		if (fluid.isEmpty() || fluid.equals(size)) {
			return html;
		}
		return Pattern.compile("font-size\\s*:\\s*" + Pattern.quote(size) + "\\s*;?")
			.matcher(html)
			.replaceFirst(Matcher.quoteReplacement("font-size:" + fluid + ";"));
	}

}

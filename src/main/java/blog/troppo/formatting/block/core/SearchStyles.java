package blog.troppo.formatting.block.core;

import java.util.Map;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.block.css.CssValues;
import blog.troppo.formatting.block.css.StyleEngine;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.block.support.BorderSupport;

/**
 * Which element of a search form gets which of its styles: colors go to the button,
 * borders to field and button, or, when the button is inside, around both.
 */
record SearchStyles(String wrapper, String wrapperClasses, String input, String inputClasses, String button,
		String buttonClasses) {

	static SearchStyles of(Attributes attributes, String position) {
		boolean inside = position.equals("button-inside");
		StyleEngine border = BorderSupport.withSides(attributes);
		StyleEngine color = ItemColors.of(attributes);
		String borderCss = css(border);
		String borderClasses = classes(border);
		String radius = radius(attributes);
		String width = width(attributes, position);
		boolean fieldColored = position.equals("no-button");
		String colorCss = css(color);
		String colorClasses = classes(color);
		String around = inside ? withOuterRadius(borderCss, radius) : "";
		String within = inside ? radius : borderCss;
		return new SearchStyles(style(join(width, around)), inside ? borderClasses : "",
				style(fieldColored ? join(within, colorCss) : within),
				(inside ? "" : borderClasses) + (fieldColored ? colorClasses : ""), style(join(within, colorCss)),
				colorClasses + (inside ? "" : borderClasses));
	}

	private static String width(Attributes attributes, String position) {
		String width = attributes.text("width");
		String unit = attributes.text("widthUnit");
		return (width.isEmpty() || unit.isEmpty() || position.equals("button-only")) ? "" : "width: " + width + unit;
	}

	private static String radius(Attributes attributes) {
		Object radius = attributes.at("style", "border", "radius");
		String text = (radius instanceof Map) ? "" : Attributes.asText(radius);
		return text.isEmpty() ? "" : "border-radius: " + pixels(text);
	}

	private static String pixels(String length) {
		return length.matches("\\d+") ? length + "px" : CssValues.resolve(length);
	}

	/** The frame's corners are wider by its padding than those of what it holds. */
	private static String withOuterRadius(String border, String radius) {
		if (radius.isEmpty()) {
			return border;
		}
		String length = radius.substring("border-radius: ".length());
		String others = border.replaceAll("(^|;)border-radius: [^;]*", "").replaceAll("^;", "");
		return join(others, "border-radius: calc(" + length + " + 4px)");
	}

	private static String css(StyleEngine styles) {
		return styles.declarations().css().replaceAll(";$", "").replaceAll("(^|;)([a-z-]+):", "$1$2: ");
	}

	private static String classes(StyleEngine styles) {
		return styles.classes().isEmpty() ? "" : " " + String.join(" ", styles.classes());
	}

	private static String join(String one, String other) {
		return one.isEmpty() || other.isEmpty() ? one + other : one + ";" + other;
	}

	private static String style(String css) {
		return css.isEmpty() ? "" : " style=\"" + Escape.attr(css) + "\"";
	}

}

package blog.troppo.formatting.block.core;

import java.util.List;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.block.ThemeSettings;
import blog.troppo.formatting.block.css.StyleEngine;
import blog.troppo.formatting.block.json.Attributes;

/**
 * Which element of a search form gets which of its styles: colors go to the button,
 * borders to field and button, or, when the button is inside, around both; the type to
 * all that is written.
 */
record SearchStyles(String label, String labelClasses, String wrapper, String wrapperClasses, String input,
		String inputClasses, String button, String buttonClasses) {

	static SearchStyles of(Attributes attributes, String position, ThemeSettings theme) {
		boolean labelled = attributes.isTrue("showLabel");
		boolean inside = position.equals("button-inside");
		SearchBorder border = new SearchBorder(attributes);
		SearchType type = new SearchType(attributes, theme);
		StyleEngine color = ItemColors.of(attributes);
		boolean fieldColored = position.equals("no-button");
		String colorCss = css(color);
		String colorClasses = classes(color);
		String width = width(attributes);
		String within = inside ? border.radius() : border.css();
		String withinClasses = inside ? "" : border.classes();
		return new SearchStyles(style(type.css(labelled)), type.classes(labelled),
				style(join(width, inside ? border.around() : "")), inside ? border.classes() : "",
				style(join(within, fieldColored ? colorCss : "", type.css(false))),
				withinClasses + type.classes(true) + (fieldColored ? colorClasses : ""),
				style(join(within, colorCss, type.css(true))), colorClasses + type.classes(true) + withinClasses);
	}

	private static String width(Attributes attributes) {
		String width = attributes.text("width");
		String unit = attributes.text("widthUnit");
		return (!attributes.isTrue("width") || unit.isEmpty()) ? "" : "width: " + width + unit;
	}

	private static String css(StyleEngine styles) {
		return styles.declarations().css().replaceAll(";$", "").replaceAll("(^|;)([a-z-]+):", "$1$2: ");
	}

	private static String classes(StyleEngine styles) {
		return styles.classes().isEmpty() ? "" : " " + String.join(" ", styles.classes());
	}

	static String join(String... declarations) {
		return String.join(";", List.of(declarations).stream().filter((each) -> !each.isEmpty()).toList());
	}

	private static String style(String css) {
		return css.isEmpty() ? "" : " style=\"" + Escape.attr(css) + "\"";
	}

}

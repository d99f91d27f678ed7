package blog.troppo.formatting.block.core;

import java.util.List;

import blog.troppo.formatting.block.ThemeSettings;
import blog.troppo.formatting.block.css.CssValues;
import blog.troppo.formatting.block.css.FluidFontSize;
import blog.troppo.formatting.block.json.Attributes;

/**
 * The type that a search form's words are set in.
 */
record SearchType(Attributes attributes, ThemeSettings theme) {

	private static final List<String> PROPERTIES = List.of("fontFamily", "letterSpacing", "fontWeight", "fontStyle",
			"lineHeight", "textTransform");

	/** The declarations; nothing is drawn below what a reader types himself. */
	String css(boolean decorated) {
		Attributes custom = this.attributes.object("style", "typography");
		StringBuilder css = new StringBuilder();
		String size = custom.text("fontSize");
		add(css, "font-size", size.isEmpty() ? "" : fluid(size));
		PROPERTIES.forEach((property) -> add(css, CssValues.kebab(property), custom.text(property)));
		add(css, "text-decoration", decorated ? custom.text("textDecoration") : "");
		return css.toString();
	}

	private String fluid(String size) {
		String fluid = FluidFontSize.of(size, this.theme.settings());
		return fluid.isEmpty() ? size : fluid;
	}

	private static void add(StringBuilder css, String property, String value) {
		if (!value.isEmpty()) {
			css.append(css.isEmpty() ? "" : ";").append(property).append(": ").append(value);
		}
	}

	/** The presets' classes, on what is shown. */
	String classes(boolean shown) {
		return shown ? preset("fontSize", "font-size") + preset("fontFamily", "font-family") : "";
	}

	private String preset(String attribute, String kind) {
		String slug = this.attributes.text(attribute);
		return slug.isEmpty() ? "" : " has-" + CssValues.kebab(slug) + "-" + kind;
	}

}

package blog.troppo.formatting.block.core;

import java.util.List;
import java.util.Map;

import blog.troppo.formatting.block.css.CssValues;
import blog.troppo.formatting.block.json.Attributes;

/**
 * The border of a search form's parts, in the order and the words of its own.
 */
record SearchBorder(Attributes attributes) {

	private static final List<String> PROPERTIES = List.of("width", "color", "style");

	private static final Map<String, String> CORNERS = Map.of("topLeft", "top-left", "topRight", "top-right",
			"bottomLeft", "bottom-left", "bottomRight", "bottom-right");

	String css() {
		StringBuilder css = new StringBuilder(radius());
		sides(css);
		return css.toString();
	}

	/** The frame's corners are wider by its padding than those of what it holds. */
	String around() {
		StringBuilder css = new StringBuilder();
		sides(css);
		if (!radius().isEmpty()) {
			for (String corner : radius().split(";")) {
				int colon = corner.indexOf(": ");
				add(css, corner.substring(0, colon), "calc(" + corner.substring(colon + 2) + " + 4px)");
			}
		}
		return css.toString();
	}

	String radius() {
		StringBuilder css = new StringBuilder();
		if (border().at("radius") instanceof Map<?, ?> corners) {
			corners.forEach((corner, length) -> add(css,
					"border-" + CORNERS.getOrDefault(String.valueOf(corner), String.valueOf(corner)) + "-radius",
					pixels(Attributes.asText(length))));
		}
		else {
			add(css, "border-radius", pixels(border().text("radius")));
		}
		return css.toString();
	}

	String classes() {
		String slug = this.attributes.text("borderColor");
		String flag = (slug.isEmpty() && border().text("color").isEmpty()) ? "" : " has-border-color";
		return flag + (slug.isEmpty() ? "" : " has-" + CssValues.kebab(slug) + "-border-color");
	}

	private void sides(StringBuilder css) {
		for (String property : PROPERTIES) {
			boolean named = property.equals("color") && !this.attributes.text("borderColor").isEmpty();
			add(css, "border-" + property, named ? "" : value(border(), property));
			for (String side : List.of("top", "right", "bottom", "left")) {
				add(css, "border-" + side + "-" + property, CssValues.resolve(value(border().object(side), property)));
			}
		}
	}

	private static String value(Attributes border, String property) {
		return border.isTrue(property) ? border.text(property) : "";
	}

	private Attributes border() {
		return this.attributes.object("style", "border");
	}

	private static String pixels(String length) {
		return length.matches("[1-9]\\d*") ? length + "px" : CssValues.resolve(length);
	}

	private static void add(StringBuilder css, String property, String value) {
		if (!value.isEmpty()) {
			css.append(css.isEmpty() ? "" : ";").append(property).append(": ").append(value);
		}
	}

}

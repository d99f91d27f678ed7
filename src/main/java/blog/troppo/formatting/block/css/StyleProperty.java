package blog.troppo.formatting.block.css;

import java.util.List;

/**
 * A value in a block's style attribute and what it becomes.
 *
 * @param path where it stands, such as color.text
 * @param property the CSS property
 * @param sides the property of each side of a box, with %s for the side; empty when the
 * value is no box
 * @param presetKind the kind of preset it may refer to, empty when it may not
 * @param flagClass the class that says there is such a value, empty for none
 * @param presetClass the class of a preset, with %s for the slug, empty for none
 */
record StyleProperty(List<String> path, String property, String sides, String presetKind, String flagClass,
		String presetClass) {

	static final List<StyleProperty> ALL = List.of(plain("background-position", "background", "backgroundPosition"),
			plain("background-repeat", "background", "backgroundRepeat"),
			plain("background-size", "background", "backgroundSize"),
			plain("background-attachment", "background", "backgroundAttachment"),
			new StyleProperty(List.of("color", "text"), "color", "", "color", "has-text-color", "has-%s-color"),
			new StyleProperty(List.of("color", "background"), "background-color", "", "color", "has-background",
					"has-%s-background-color"),
			new StyleProperty(List.of("color", "gradient"), "background", "", "gradient", "has-background",
					"has-%s-gradient-background"),
			new StyleProperty(List.of("border", "color"), "border-color", "", "color", "has-border-color",
					"has-%s-border-color"),
			new StyleProperty(List.of("border", "radius"), "border-radius", "border-%s-radius", "border-radius", "",
					""),
			plain("border-style", "border", "style"), plain("border-width", "border", "width"), side("top"),
			side("right"), side("bottom"), side("left"), preset("box-shadow", "shadow", "shadow"),
			new StyleProperty(List.of("dimensions", "aspectRatio"), "aspect-ratio", "", "", "has-aspect-ratio", ""),
			preset("height", "dimension", "dimensions", "height"),
			preset("min-height", "spacing", "dimensions", "minHeight"),
			preset("min-width", "dimension", "dimensions", "minWidth"), plain("object-fit", "dimensions", "objectFit"),
			preset("width", "dimension", "dimensions", "width"),
			new StyleProperty(List.of("spacing", "padding"), "padding", "padding-%s", "spacing", "", ""),
			new StyleProperty(List.of("spacing", "margin"), "margin", "margin-%s", "spacing", "", ""),
			new StyleProperty(List.of("typography", "fontSize"), "font-size", "", "font-size", "", "has-%s-font-size"),
			new StyleProperty(List.of("typography", "fontFamily"), "font-family", "", "font-family", "",
					"has-%s-font-family"),
			plain("font-style", "typography", "fontStyle"), plain("font-weight", "typography", "fontWeight"),
			plain("line-height", "typography", "lineHeight"), plain("column-count", "typography", "textColumns"),
			plain("text-decoration", "typography", "textDecoration"), plain("text-indent", "typography", "textIndent"),
			plain("text-transform", "typography", "textTransform"),
			plain("letter-spacing", "typography", "letterSpacing"), plain("writing-mode", "typography", "writingMode"));

	/** Whether this is one side's border, where a zero says nothing. */
	boolean isBorderSide() {
		return this.sides.startsWith("border-") && !this.sides.endsWith("-radius");
	}

	private static StyleProperty plain(String property, String... path) {
		return new StyleProperty(List.of(path), property, "", "", "", "");
	}

	private static StyleProperty preset(String property, String kind, String... path) {
		return new StyleProperty(List.of(path), property, "", kind, "", "");
	}

	private static StyleProperty side(String side) {
		return new StyleProperty(List.of("border", side), "", "border-" + side + "-%s", "color", "", "");
	}

}

package blog.troppo.formatting.block.css;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import blog.troppo.formatting.block.json.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * Turns a block's style attribute into declarations and classes, as
 * {@code wp_style_engine_get_styles} does.
 */
public final class StyleEngine {

	private final Declarations declarations = new Declarations();

	private final Map<String, Object> values = new LinkedHashMap<>();

	private final Set<String> classes = new LinkedHashSet<>();

	private final boolean presetsAsClasses;

	private StyleEngine(boolean presetsAsClasses) {
		this.presetsAsClasses = presetsAsClasses;
	}

	/** With presets as variables in the declarations. */
	public static StyleEngine of(Attributes style) {
		return new StyleEngine(false).read(style);
	}

	/** With presets as classes only. */
	public static StyleEngine withPresetsAsClasses(Attributes style) {
		return new StyleEngine(true).read(style);
	}

	public Declarations declarations() {
		return this.declarations;
	}

	/**
	 * All that the style says of properties, also what is no text, such as the number
	 * 700, and is written nowhere: names made of styles are hashes of these.
	 */
	public Map<String, Object> values() {
		return this.values;
	}

	public Set<String> classes() {
		return this.classes;
	}

	private StyleEngine read(Attributes style) {
		String gradient = style.text("background", "gradient");
		String url = backgroundUrl(style);
		if (!gradient.isEmpty() || !url.isEmpty()) {
			this.classes.add("has-background");
		}
		if (!url.isEmpty()) {
			String both = gradient.isEmpty() ? url : resolve(gradient, "gradient") + ", " + url;
			put("background-image", both, "");
		}
		for (StyleProperty property : StyleProperty.ALL) {
			if (property.property().equals("color") && url.isEmpty()) {
				put("background-image", gradient, "gradient");
			}
			Object value = style.at(property.path().toArray(String[]::new));
			if (isValue(value)) {
				add(property, value);
			}
		}
		return this;
	}

	private static String backgroundUrl(Attributes style) {
		return (style.at("background", "backgroundImage") instanceof String image) ? image
				: url(style.text("background", "backgroundImage", "url"));
	}

	private static String url(String url) {
		return url.isEmpty() ? "" : "url('" + url + "')";
	}

	private static boolean isValue(@Nullable Object value) {
		return Attributes.truthy(value) || "0".equals(value);
	}

	private void add(StyleProperty property, @Nullable Object value) {
		addClasses(property, Attributes.asText(value));
		if (value instanceof Map<?, ?> box) {
			if (!property.sides().isEmpty()) {
				box.forEach((side, each) -> addSide(property, CssValues.kebab(String.valueOf(side)), each));
			}
			return;
		}
		String text = Attributes.asText(value);
		if (value != null && !property.property().isEmpty()
				&& !(this.presetsAsClasses && !property.presetClass().isEmpty() && isPreset(property, text))) {
			put(property.property(), value, property.presetKind());
		}
	}

	private void addSide(StyleProperty property, String side, @Nullable Object value) {
		boolean nothing = property.isBorderSide() && !Attributes.truthy(value);
		if (value != null && isValue(value) && !nothing) {
			put(property.sides().formatted(side), value, property.presetKind());
		}
	}

	/** A reference to a preset of another kind says nothing. */
	private static String resolve(String value, String kind) {
		return !value.contains("var:") ? value
				: (!kind.isEmpty() && value.contains("var:preset|" + kind + "|")) ? CssValues.resolve(value) : "";
	}

	private void put(String property, Object value, String kind) {
		Object resolved = (value instanceof String text) ? resolve(text, kind) : value;
		if (resolved instanceof String text) {
			this.declarations.put(property, text);
		}
		if (!resolved.equals("")) {
			this.values.put(property, resolved);
		}
	}

	private void addClasses(StyleProperty property, String value) {
		if (!property.flagClass().isEmpty()) {
			this.classes.add(property.flagClass());
		}
		if (!property.presetClass().isEmpty() && isPreset(property, value)) {
			String slug = value.substring(value.lastIndexOf('|') + 1);
			this.classes.add(property.presetClass().formatted(CssValues.kebab(slug)));
		}
	}

	private static boolean isPreset(StyleProperty property, String value) {
		return !property.presetKind().isEmpty() && CssValues.isPreset(value, property.presetKind());
	}

}

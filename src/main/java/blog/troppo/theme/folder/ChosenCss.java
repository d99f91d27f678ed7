package blog.troppo.theme.folder;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import blog.troppo.formatting.block.json.Attributes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The style sheet of what somebody chose over a theme's settings and styles, in the form
 * of {@code theme.json}. It stands behind the theme's own sheets, and so goes before
 * them. Where a theme has colours for a dark ground ({@code custom.dark}), colours that
 * are chosen are for the light one.
 */
public final class ChosenCss {

	private static final String LIGHT = "@media not screen and (prefers-color-scheme: dark){";

	private static final Map<String, List<String>> ELEMENTS = new LinkedHashMap<>();

	static {
		List<String> headings = List.of("h1", "h2", "h3", "h4", "h5", "h6");
		ELEMENTS.put("link", List.of("a:where(:not(.wp-element-button))"));
		ELEMENTS.put("heading", headings);
		headings.forEach((heading) -> ELEMENTS.put(heading, List.of(heading)));
		ELEMENTS.put("button", List.of(".wp-element-button", ".wp-block-button__link"));
		ELEMENTS.put("caption", List.of(".wp-element-caption", "figcaption"));
		ELEMENTS.put("cite", List.of("cite"));
	}

	private static final List<String> STATES = List.of("", ":link", ":visited", ":hover", ":focus", ":focus-visible",
			":active");

	private ChosenCss() {
	}

	/**
	 * The rules; empty where nothing was chosen.
	 * @param chosen with {@code settings} and {@code styles}
	 */
	public static String of(ObjectNode chosen, ThemeJson theme) {
		ObjectNode rest = chosen.deepCopy();
		keepHarmless(rest);
		String light = theme.setting("custom/dark").isObject() ? css(takeColours(rest, theme)) : "";
		return css(rest) + (light.isEmpty() ? "" : LIGHT + light + "}");
	}

	private static String css(ObjectNode chosen) {
		Attributes json = ThemeCss.attributes(chosen);
		ThemeCss css = new ThemeCss(json, PresetKind::chosen);
		css.fonts();
		css.presets();
		css.styles();
		Attributes styles = json.object("styles");
		elements(css, "", styles.object("elements"));
		styles.object("blocks").values().keySet().forEach((block) -> {
			String selector = ThemeCss.selector(block) + " ";
			elements(css, selector, styles.object("blocks", block, "elements"));
		});
		return css.css().replace(":root{}", "") + styles.text("css");
	}

	private static void elements(ThemeCss css, String within, Attributes elements) {
		ELEMENTS.forEach((name, selectors) -> {
			for (String state : STATES) {
				Attributes style = state.isEmpty() ? elements.object(name) : elements.object(name, state);
				String all = selectors.stream()
					.map((selector) -> within + selector + state)
					.collect(Collectors.joining(", "));
				css.rule((within.isEmpty() && !name.equals("button") && !name.equals("caption")) ? all
						: ":root :where(" + all + ")", style);
			}
		});
	}

	/** What could end a declaration is no value; a style sheet by itself may. */
	private static void keepHarmless(ObjectNode node) {
		for (Iterator<Map.Entry<String, JsonNode>> entries = node.properties().iterator(); entries.hasNext();) {
			Map.Entry<String, JsonNode> entry = entries.next();
			if (entry.getValue().isString() && !entry.getKey().equals("css")
					&& entry.getValue().asString("").matches("(?s).*[{}<>;].*")) {
				entries.remove();
			}
			keepHarmless(entry.getValue());
		}
	}

	private static void keepHarmless(JsonNode value) {
		if (value instanceof ObjectNode object) {
			keepHarmless(object);
		}
		else if (value instanceof ArrayNode list) {
			list.forEach(ChosenCss::keepHarmless);
		}
	}

	private static ObjectNode takeColours(ObjectNode chosen, ThemeJson theme) {
		ObjectNode taken = JsonNodeFactory.instance.objectNode();
		if (chosen.path("styles") instanceof ObjectNode styles) {
			taken.set("styles", takeColours(styles));
		}
		if (chosen.path("settings").path("color").path("palette").path("theme") instanceof ArrayNode palette) {
			List<JsonNode> twofold = palette.valueStream()
				.filter((preset) -> theme.setting("custom/dark").has(preset.path("slug").asString("")))
				.toList();
			palette.removeIf(twofold::contains);
			taken.putObject("settings").putObject("color").putObject("palette").putArray("theme").addAll(twofold);
		}
		return taken;
	}

	/** Takes all colours out of a style, those of its elements and blocks as well. */
	private static ObjectNode takeColours(ObjectNode style) {
		ObjectNode taken = JsonNodeFactory.instance.objectNode();
		Stream.ofNullable(style.remove("color")).forEach((own) -> taken.set("color", own));
		style.properties().forEach((entry) -> {
			if (entry.getValue() instanceof ObjectNode inner) {
				ObjectNode more = takeColours(inner);
				if (!more.isEmpty()) {
					taken.set(entry.getKey(), more);
				}
			}
		});
		return taken;
	}

}

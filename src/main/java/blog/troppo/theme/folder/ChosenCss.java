package blog.troppo.theme.folder;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The style sheet of what somebody chose over a theme's settings and styles, in the form
 * of {@code theme.json}. It stands behind the theme's own sheets, and so goes before
 * them. Where a theme has colours for a dark ground ({@code custom.dark}), colours that
 * are chosen are for the light one.
 */
public final class ChosenCss {

	private static final String LIGHT = "@media not screen and (prefers-color-scheme: dark){";

	private ChosenCss() {
	}

	/**
	 * The rules; empty where nothing was chosen.
	 * @param chosen with {@code settings} and {@code styles}
	 */
	public static String of(ObjectNode chosen, ThemeJson theme) {
		ObjectNode rest = chosen.deepCopy();
		keepHarmless(rest);
		ChosenStyleRules rules = new ChosenStyleRules(ThemeCss.attributes(theme.root().path("settings")));
		String light = theme.setting("custom/dark").isObject() ? css(takeColours(rest, theme), rules) : "";
		return css(rest, rules) + (light.isEmpty() ? "" : LIGHT + light + "}");
	}

	private static String css(ObjectNode chosen, ChosenStyleRules rules) {
		ThemeCss css = new ThemeCss(ThemeCss.attributes(chosen), PresetKind::chosen);
		css.fonts();
		css.presets();
		css.measures();
		css.gaps();
		String sheet = css.css().replace(":root{}", "");
		return (chosen.path("styles") instanceof ObjectNode styles)
				? sheet + rules.of(styles) + styles.path("css").asString("") : sheet;
	}

	/** What could end a declaration is no value; a style sheet by itself may. */
	private static void keepHarmless(ObjectNode node) {
		for (Iterator<Map.Entry<String, JsonNode>> entries = node.properties().iterator(); entries.hasNext();) {
			Map.Entry<String, JsonNode> entry = entries.next();
			if (entry.getValue().isString() && !entry.getKey().equals("css")
					&& entry.getValue().asString("").matches("(?s).*[{}<>;].*")) {
				entries.remove();
			}
			else if (entry.getValue().isNumber()) {
				entry.setValue(StringNode.valueOf(entry.getValue().asString()));
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

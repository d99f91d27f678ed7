package blog.troppo.theme.folder;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import blog.troppo.formatting.block.css.NestedCss;
import blog.troppo.formatting.block.css.CssValues;
import blog.troppo.formatting.block.css.Declarations;
import blog.troppo.formatting.block.css.ElementSelectors;
import blog.troppo.formatting.block.css.FluidFontSize;
import blog.troppo.formatting.block.css.StyleEngine;
import blog.troppo.formatting.block.json.Attributes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rules of what somebody chose of the looks of the page, its elements and its blocks.
 */
final class ChosenStyleRules {

	private static final List<String> STATES = List.of("", ":link", ":any-link", ":visited", ":hover", ":focus",
			":focus-visible", ":active");

	/** What themes may say beyond what a single block may. */
	private static final Map<String, List<String>> MORE = new LinkedHashMap<>();

	static {
		for (String name : List.of("color", "offset", "style", "width")) {
			MORE.put("outline-" + name, List.of("outline", name));
		}
		MORE.put("text-align", List.of("typography", "textAlign"));
		MORE.put("text-shadow", List.of("typography", "textShadow"));
		MORE.put("column-count", List.of("typography", "textColumns"));
		MORE.put("filter", List.of("filter", "duotone"));
	}

	private final Attributes settings;

	private final StringBuilder css = new StringBuilder();

	/**
	 * The rules of styles.
	 * @param settings the theme's, by which sizes of letters may grow
	 */
	ChosenStyleRules(Attributes settings) {
		this.settings = settings;
	}

	/** The padding of the page is among the measures. */
	String of(ObjectNode styles) {
		this.css.setLength(0);
		if (!styles.path("background").path("backgroundImage").isMissingNode()) {
			this.css.append("html{min-height: calc(100% - var(--wp-admin--admin-bar--height, 0px));}");
		}
		rule("body", styles.deepCopy().remove(List.of("filter", "spacing", "blocks", "elements", "css")));
		elements("", styles.path("elements"));
		styles.path("blocks").properties().forEach((block) -> {
			if (block.getValue() instanceof ObjectNode style) {
				block(block.getKey(), style);
			}
		});
		return this.css.toString();
	}

	private void elements(String within, JsonNode elements) {
		ElementSelectors.ALL.forEach((name, selectors) -> {
			if (elements.path(name) instanceof ObjectNode style) {
				for (String state : STATES) {
					String all = all(selectors, within, state);
					boolean plain = within.isEmpty() && state.isEmpty() && !selectors.contains(".wp-block");
					rule(plain ? all : ":root :where(" + all + ")", state.isEmpty() ? style : style.path(state));
				}
			}
		});
	}

	private static String all(String selectors, String within, String state) {
		return Arrays.stream(selectors.split(", "))
			.map((one) -> within + one + state)
			.collect(Collectors.joining(", "));
	}

	private void block(String name, ObjectNode style) {
		BlockSelectors selectors = BlockSelectors.of(name);
		for (String state : STATES) {
			JsonNode looks = state.isEmpty() ? style : style.path(state);
			if (looks instanceof ObjectNode own) {
				selectors.split(own).forEach((selector, piece) -> {
					widthOfButton(name, piece);
					rule(":root :where(" + all(selector, "", state) + ")", piece);
				});
			}
		}
		elements(selectors.root() + " ", style.path("elements"));
		this.css.append(NestedCss.of(style.path("css").asString(""), selectors.root()));
	}

	/** So that buttons of half the width stand two in a row, gaps and all. */
	private static void widthOfButton(String block, ObjectNode style) {
		String width = style.path("dimensions").path("width").asString("");
		if (block.equals("core/button") && width.matches("\\d+(\\.\\d+)?%")) {
			String share = width.substring(0, width.length() - 1);
			((ObjectNode) style.path("dimensions")).put("width",
					"calc(%s * 1%% - (var(--wp--style--block-gap, 0.5em) * (1 - %s / 100)))".formatted(share, share));
		}
	}

	private void rule(String selector, JsonNode style) {
		String declarations = (style instanceof ObjectNode own) ? declarations(own) : "";
		if (!declarations.isEmpty()) {
			this.css.append(selector).append('{').append(declarations).append('}');
		}
	}

	/** What a style says of the place that it is for. */
	String declarations(ObjectNode style) {
		ObjectNode own = style.deepCopy();
		String size = own.path("typography").path("fontSize").asString("");
		if (!size.isEmpty()) {
			((ObjectNode) own.path("typography")).put("fontSize", FluidFontSize.of(size, this.settings));
		}
		Attributes values = ThemeCss.attributes(own);
		Declarations declarations = StyleEngine.of(values).declarations();
		if (values.has("dimensions") && !values.text("dimensions", "aspectRatio").isEmpty()
				&& values.text("dimensions", "minHeight").isEmpty()) {
			declarations.put("min-height", "unset");
		}
		StringBuilder all = new StringBuilder(declarations.css());
		MORE.forEach((property, path) -> {
			String value = CssValues.resolve(values.text(path.toArray(String[]::new)));
			if (!value.isEmpty()) {
				all.append(property).append(':').append(value).append(';');
			}
		});
		return all.toString();
	}

}

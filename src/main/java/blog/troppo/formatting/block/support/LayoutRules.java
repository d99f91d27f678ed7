package blog.troppo.formatting.block.support;

import java.util.Map;

import blog.troppo.formatting.block.css.CssValues;
import blog.troppo.formatting.block.css.Declarations;
import blog.troppo.formatting.block.css.StyleEngine;
import blog.troppo.formatting.block.css.StyleRules;
import blog.troppo.formatting.block.json.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a layout that is not the usual one of its kind.
 */
final class LayoutRules {

	private static final Map<String, String> SIDES = Map.of("left", "flex-start", "right", "flex-end", "center",
			"center");

	private static final Map<String, String> HEIGHTS = Map.of("top", "flex-start", "center", "center", "bottom",
			"flex-end");

	private static final String IN_FLOW = " > :where(:not(.alignleft):not(.alignright):not(.alignfull))";

	private final StyleRules rules = new StyleRules();

	private final String selector;

	private final Attributes layout;

	private final boolean gaps;

	private final @Nullable Object gap;

	private final String usualGap;

	LayoutRules(String selector, Attributes layout, boolean gaps, @Nullable Object gap, String usualGap) {
		this.selector = selector;
		this.layout = layout;
		this.gaps = gaps;
		this.gap = gap;
		this.usualGap = usualGap;
	}

	StyleRules rules(Attributes style) {
		switch (this.layout.text("type")) {
			case "flex" -> flex();
			case "grid" -> grid();
			case "constrained" -> {
				constrained(style);
				flowGap();
			}
			case "default", "" -> flowGap();
			default -> {
				// a layout of a plugin has no rules here
			}
		}
		return this.rules;
	}

	private void flowGap() {
		Object top = (this.gap instanceof Map<?, ?> sides) ? sides.get("top") : this.gap;
		if (!this.gaps || top == null) {
			return;
		}
		add(" > *", new Declarations().put("margin-block-start", "0").put("margin-block-end", "0"));
		add(" > * + *", new Declarations().put("margin-block-start", CssValues.resolve(Attributes.asText(top)))
			.put("margin-block-end", "0"));
	}

	private void constrained(Attributes style) {
		String content = this.layout.text("contentSize");
		String wide = this.layout.text("wideSize");
		String justify = this.layout.text("justifyContent");
		if (!content.isEmpty() || !wide.isEmpty()) {
			add(IN_FLOW,
					new Declarations().put("max-width", content.isEmpty() ? wide : content)
						.put("margin-left", justify.equals("left") ? "0 !important" : "auto !important")
						.put("margin-right", justify.equals("right") ? "0 !important" : "auto !important"));
			add(" > .alignwide", Declarations.of("max-width", wide.isEmpty() ? content : wide));
			add(" .alignfull", Declarations.of("max-width", "none"));
		}
		Declarations spacing = StyleEngine
			.of(new Styles().put("padding", style.at("spacing", "padding")).under("spacing"))
			.declarations();
		for (String side : new String[] { "right", "left" }) {
			String padding = spacing.get("padding-" + side);
			if (padding != null) {
				String length = padding.equals("0") ? "0px" : padding;
				add(" > .alignfull", Declarations.of("margin-" + side, "calc(" + length + " * -1)"));
			}
		}
		if (justify.equals("left") || justify.equals("right")) {
			add(IN_FLOW, Declarations.of("margin-" + justify, "0 !important"));
		}
	}

	private void flex() {
		boolean horizontal = !this.layout.text("orientation").equals("vertical");
		String justify = this.layout.text("justifyContent");
		String height = this.layout.text("verticalAlignment");
		if (this.layout.text("flexWrap").equals("nowrap")) {
			add("", Declarations.of("flex-wrap", "nowrap"));
		}
		boxGap();
		if (horizontal) {
			add("", Declarations.of("justify-content", justify.equals("space-between") ? justify : SIDES.get(justify)));
			add("", Declarations.of("align-items", height.equals("stretch") ? height : HEIGHTS.get(height)));
			return;
		}
		add("", Declarations.of("flex-direction", "column"));
		String across = justify.equals("stretch") ? justify : SIDES.getOrDefault(justify, "flex-start");
		add("", Declarations.of("align-items", across));
		add("", Declarations.of("justify-content", height.equals("space-between") ? height : HEIGHTS.get(height)));
	}

	private void grid() {
		int columns = Attributes.toInt(this.layout.get("columnCount"));
		String width = this.layout.text("minimumColumnWidth");
		String fit = this.layout.isTrue("autoFit") ? "auto-fit" : "auto-fill";
		if (columns > 0 && !width.isEmpty()) {
			String between = boxGapValue().isEmpty() ? this.usualGap : boxGapValue();
			add("", Declarations
				.of("grid-template-columns",
						"repeat(" + fit + ", minmax(max(min(" + width + ", 100%), (100% - (" + between + " * ("
								+ columns + " - 1))) /" + columns + "), 1fr))")
				.put("container-type", "inline-size"));
		}
		else if (columns > 0) {
			add("", Declarations.of("grid-template-columns", "repeat(" + columns + ", minmax(0, 1fr))"));
		}
		else {
			String least = width.isEmpty() ? "12rem" : width;
			add("", Declarations
				.of("grid-template-columns", "repeat(" + fit + ", minmax(min(" + least + ", 100%), 1fr))")
				.put("container-type", "inline-size"));
		}
		int rows = Attributes.toInt(this.layout.get("rowCount"));
		if (columns > 0 && rows > 0) {
			add("", Declarations.of("grid-template-rows", "repeat(" + rows + ", minmax(1rem, auto))"));
		}
		boxGap();
	}

	private void boxGap() {
		if (this.gaps) {
			add("", Declarations.of("gap", boxGapValue()));
		}
	}

	private String boxGapValue() {
		if (this.gap instanceof Map<?, ?> sides) {
			return (oneGap(sides.get("top")) + " " + oneGap(sides.get("left"))).strip();
		}
		return (this.gap != null) ? CssValues.resolve(Attributes.asText(this.gap)) : "";
	}

	private String oneGap(@Nullable Object value) {
		return CssValues.resolve((value != null) ? Attributes.asText(value) : this.usualGap);
	}

	private void add(String within, Declarations declarations) {
		this.rules.add(this.selector + within, declarations);
	}

}

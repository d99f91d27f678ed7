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

	private static final String ZERO = "0 !important";

	private static final String AUTO = "auto !important";

	private static final String IN_FLOW = " > :where(:not(.alignleft):not(.alignright):not(.alignfull))";

	private final StyleRules rules = new StyleRules();

	private final String selector;

	private final Attributes layout;

	private final boolean gaps;

	private final @Nullable Object gap;

	private final String usualGap;

	private final @Nullable NarrowLayout narrow;

	LayoutRules(String selector, Attributes layout, boolean gaps, @Nullable Object gap, String usualGap) {
		this(selector, layout, gaps, gap, usualGap, null);
	}

	private LayoutRules(String selector, Attributes layout, boolean gaps, @Nullable Object gap, String usualGap,
			@Nullable NarrowLayout narrow) {
		this.selector = selector;
		this.layout = layout;
		this.gaps = gaps;
		this.gap = gap;
		this.usualGap = usualGap;
		this.narrow = narrow;
	}

	/** What is otherwise in a narrow window. */
	LayoutRules in(NarrowLayout window) {
		return new LayoutRules(this.selector, this.layout.with(window.changes()), this.gaps && window.hasGap(),
				window.hasGap() ? window.gap() : this.gap, this.usualGap, window);
	}

	/** Whether the window says something of these, or this is about any window. */
	private boolean says(String... names) {
		return this.narrow == null || this.narrow.changes(names);
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
		String start = (top instanceof String text) ? CssValues.resolve(text) : "";
		add(" > * + *", new Declarations().put("margin-block-start", start).put("margin-block-end", "0"));
	}

	private void constrained(Attributes style) {
		String justify = this.layout.text("justifyContent");
		Declarations margins = new Declarations().put("margin-left", justify.equals("left") ? ZERO : AUTO)
			.put("margin-right", justify.equals("right") ? ZERO : AUTO);
		constrainedSizes(says("justifyContent") ? margins : new Declarations());
		if (this.narrow != null) {
			add(IN_FLOW, says("justifyContent") ? margins : new Declarations());
			return;
		}
		Map<String, Object> spacing = StyleEngine
			.of(new Styles().put("padding", style.at("spacing", "padding")).under("spacing"))
			.values();
		for (String side : new String[] { "right", "left" }) {
			Object padding = spacing.get("padding-" + side);
			if (padding != null) {
				String length = padding.equals("0") ? "0px" : Attributes.asText(padding);
				add(" > .alignfull", Declarations.of("margin-" + side, "calc(" + length + " * -1)"));
			}
		}
		if (justify.equals("left") || justify.equals("right")) {
			add(IN_FLOW, Declarations.of("margin-" + justify, ZERO));
		}
	}

	/** A narrow window that takes a size away brings back the theme's. */
	private void constrainedSizes(Declarations margins) {
		String content = this.layout.text("contentSize");
		String wide = this.layout.text("wideSize");
		boolean changesContent = this.narrow != null && says("contentSize");
		boolean changesWide = this.narrow != null && says("wideSize");
		boolean resets = (changesContent && content.isEmpty()) || (changesWide && wide.isEmpty());
		if (!says("contentSize", "wideSize") || (content.isEmpty() && wide.isEmpty() && !resets)) {
			return;
		}
		String instead = changesContent ? "" : wide;
		Declarations sizes = Declarations.of("max-width",
				firstOf(content, instead, "var(--wp--style--global--content-size, none)"));
		sizes.addAll(margins);
		add(IN_FLOW, sizes);
		add(" > .alignwide", Declarations.of("max-width",
				firstOf(wide, changesWide ? "" : content, "var(--wp--style--global--wide-size, none)")));
		add(" .alignfull", Declarations.of("max-width", "none"));
	}

	private static String firstOf(String one, String other, String last) {
		return !one.isEmpty() ? one : (other.isEmpty() ? last : other);
	}

	private void flex() {
		boolean horizontal = !this.layout.text("orientation").equals("vertical");
		String justify = this.layout.text("justifyContent");
		String height = this.layout.text("verticalAlignment");
		if (says("flexWrap") && this.layout.text("flexWrap").equals("nowrap")) {
			add("", Declarations.of("flex-wrap", "nowrap"));
		}
		boxGap();
		boolean justifies = says("justifyContent", "orientation");
		boolean aligns = says("verticalAlignment", "orientation");
		if (horizontal) {
			add("", Declarations.of("justify-content",
					justifies ? (justify.equals("space-between") ? justify : SIDES.get(justify)) : null));
			add("", Declarations.of("align-items",
					aligns ? (height.equals("stretch") ? height : HEIGHTS.get(height)) : null));
			return;
		}
		add("", Declarations.of("flex-direction", says("orientation") ? "column" : null));
		String across = justify.equals("stretch") ? justify : SIDES.getOrDefault(justify, "flex-start");
		add("", Declarations.of("align-items", justifies ? across : null));
		add("", Declarations.of("justify-content",
				aligns ? (height.equals("space-between") ? height : HEIGHTS.get(height)) : null));
	}

	private void grid() {
		int columns = Attributes.toInt(this.layout.get("columnCount"));
		if (says("minimumColumnWidth", "columnCount", "autoFit")) {
			gridColumns(columns);
		}
		int rows = Attributes.toInt(this.layout.get("rowCount"));
		if (says("rowCount") && columns > 0 && rows > 0) {
			add("", Declarations.of("grid-template-rows", "repeat(" + rows + ", minmax(1rem, auto))"));
		}
		boxGap();
	}

	private void gridColumns(int columns) {
		String width = this.layout.text("minimumColumnWidth");
		if (columns > 0 && width.isEmpty()) {
			add("", Declarations.of("grid-template-columns",
					"repeat(" + this.layout.text("columnCount") + ", minmax(0, 1fr))"));
			return;
		}
		String least = "min(" + (width.isEmpty() ? "12rem" : width) + ", 100%)";
		if (columns > 0) {
			String between = boxGapValue().isEmpty() ? this.usualGap : boxGapValue();
			least = "max(" + least + ", (100% - (" + between + " * (" + columns + " - 1))) /" + columns + ")";
		}
		String fit = this.layout.isTrue("autoFit") ? "auto-fit" : "auto-fill";
		boolean contained = this.narrow != null && this.narrow.isGridContainer();
		add("", Declarations.of("grid-template-columns", "repeat(" + fit + ", minmax(" + least + ", 1fr))")
			.put("container-type", contained ? null : "inline-size"));
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
		this.rules.add((this.narrow != null) ? this.narrow.group() : "", this.selector + within, declarations);
	}

}

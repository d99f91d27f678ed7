package blog.troppo.formatting.block.support;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.formatting.block.css.Declarations;
import blog.troppo.formatting.block.css.StyleRules;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.block.json.HashedName;
import org.jspecify.annotations.Nullable;

/**
 * What a block says of its own place in its parent's layout: how it stretches, or which
 * cells of a grid it takes; and where that is otherwise in narrow windows.
 */
record ChildLayout(Attributes usual, Map<Viewport, Attributes> narrow, Attributes parent) {

	static final Set<String> NAMES = Set.of("selfStretch", "flexSize", "columnStart", "columnSpan", "rowStart",
			"rowSpan");

	private static final Set<String> SIZED = Set.of("fixed", "fixedNoShrink");

	private static final List<String> PARENT = List.of("minimumColumnWidth", "columnCount");

	private static final Pattern LENGTH = Pattern.compile("^(\\d{1,6}(?:\\.\\d{1,6})?)(px|rem|em)$");

	static ChildLayout of(Attributes style, Attributes parent, List<Viewport> windows) {
		Map<Viewport, Attributes> narrow = new LinkedHashMap<>();
		for (Viewport viewport : windows) {
			Attributes own = only(style.object(viewport.key(), "layout"), NAMES);
			if (!own.isEmpty()) {
				narrow.put(viewport, own);
			}
		}
		return new ChildLayout(style.object("layout"), narrow, parent);
	}

	boolean isEmpty() {
		return this.usual.isEmpty() && this.narrow.isEmpty();
	}

	/** The class of the block's place, null when it says nothing of it. */
	@Nullable String className(StyleRules styles) {
		if (isEmpty()) {
			return null;
		}
		String name = name();
		StyleRules rules = new StyleRules();
		rules.add("." + name, new Place(this.usual, null).declarations());
		if (!rules.isEmpty()) {
			inNarrowContainer(name, rules);
		}
		this.narrow.forEach((viewport, changes) -> rules.add(viewport.group(), "." + name,
				new Place(this.usual, changes).declarations()));
		styles.addAll(rules);
		return rules.isEmpty() ? null : name;
	}

	private String name() {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("layout", only(this.usual, NAMES).values());
		values.put("parentLayout", only(this.parent, PARENT).values());
		this.narrow.forEach((viewport, changes) -> values.put(viewport.key(), changes.values()));
		return HashedName.of("wp-container-content-", values);
	}

	/** In a window too narrow for its cells a block takes one row by itself. */
	private void inNarrowContainer(String name, StyleRules rules) {
		int span = Attributes.toInt(this.usual.get("columnSpan"));
		int start = Attributes.toInt(this.usual.get("columnStart"));
		String width = this.parent.text("minimumColumnWidth");
		boolean flexible = !width.isEmpty() || !this.parent.has("columnCount");
		Matcher length = LENGTH.matcher(width.isEmpty() ? "12rem" : width);
		if (!flexible || (span == 0 && start == 0) || !length.matches()) {
			return;
		}
		String unit = length.group(2);
		double gap = unit.equals("px") ? 24 : 1.5;
		double columns = (span > 0 && start > 0) ? span + start - 1 : Math.max(span, start);
		double most = columns * Double.parseDouble(length.group(1)) + (columns - 1) * gap;
		rules.add("@container (max-width: " + Attributes.asText(most) + unit + " )", "." + name,
				new Declarations().put("grid-column", "1/-1").put("grid-row", "auto"));
	}

	private static Attributes only(Attributes layout, Collection<String> keys) {
		Map<String, Object> kept = new LinkedHashMap<>(layout.values());
		kept.keySet().retainAll(keys);
		return new Attributes(kept);
	}

	/**
	 * The place in one kind of window.
	 *
	 * @param changes what is otherwise there, null where nothing is
	 */
	private record Place(Attributes usual, @Nullable Attributes changes) {

		Declarations declarations() {
			Attributes place = (this.changes != null) ? this.usual.with(this.changes) : this.usual;
			Declarations declarations = new Declarations();
			if (says("selfStretch", "flexSize")) {
				stretch(place, declarations);
			}
			if (says("columnStart", "columnSpan")) {
				declarations.put("grid-column", cells(place, "columnStart", "columnSpan"));
			}
			if (says("rowStart", "rowSpan")) {
				declarations.put("grid-row", cells(place, "rowStart", "rowSpan"));
			}
			return declarations;
		}

		private boolean says(String one, String other) {
			return this.changes == null || this.changes.values().containsKey(one)
					|| this.changes.values().containsKey(other);
		}

		private void stretch(Attributes place, Declarations declarations) {
			String stretch = place.text("selfStretch");
			String before = this.usual.text("selfStretch");
			boolean shrank = this.changes != null && before.equals("fixedNoShrink");
			if (SIZED.contains(stretch) && place.has("flexSize")) {
				declarations.put("flex-basis", place.text("flexSize"))
					.put("flex-shrink", stretch.equals("fixedNoShrink") ? "0" : (shrank ? "unset" : null));
				return;
			}
			boolean freed = this.changes != null && SIZED.contains(before) && this.usual.has("flexSize");
			if (freed && (stretch.equals("fit") || stretch.equals("fill"))) {
				declarations.put("flex-basis", "unset").put("flex-shrink", shrank ? "unset" : null);
			}
			declarations.put("flex-grow", stretch.equals("fill") ? "1" : null);
		}

		private static String cells(Attributes child, String start, String span) {
			String from = child.text(start);
			String over = child.text(span);
			if (!from.isEmpty() && !over.isEmpty()) {
				return from + " / span " + over;
			}
			return !from.isEmpty() ? from : (over.isEmpty() ? "" : "span " + over);
		}

	}

}

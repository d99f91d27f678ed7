package blog.troppo.formatting.block.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.formatting.block.json.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * How a block lays out what is in it where windows are narrow.
 *
 * @param changes what is otherwise than in wide windows; a null takes a value away
 * @param gap the gap there, null when it stays
 * @param usual the layout in wide windows
 */
record NarrowLayout(Viewport viewport, Attributes changes, @Nullable Object gap, Attributes usual) {

	/** Those of the windows that a block's style has a layout or gap for. */
	static List<NarrowLayout> of(Attributes style, Attributes usual, List<Viewport> windows) {
		List<NarrowLayout> narrow = new ArrayList<>();
		for (Viewport viewport : windows) {
			Attributes own = style.object(viewport.key());
			Attributes changes = own.object("layout").without(ChildLayout.NAMES);
			Object gap = SafeGap.of(own.at("spacing", "blockGap"));
			if (!changes.isEmpty() || gap != null) {
				narrow.add(new NarrowLayout(viewport, changes, gap, usual));
			}
		}
		return narrow;
	}

	boolean hasGap() {
		return this.gap != null;
	}

	boolean changes(String... names) {
		for (String name : names) {
			if (this.changes.values().containsKey(name)) {
				return true;
			}
		}
		return false;
	}

	String group() {
		return this.viewport.group();
	}

	boolean isGridContainer() {
		return this.usual.isTrue("minimumColumnWidth") || Attributes.toInt(this.usual.get("columnCount")) == 0;
	}

	/** What the name of the layout's class is made from besides the usual layout. */
	List<Map<String, Object>> forName() {
		List<Map<String, Object>> parts = new ArrayList<>();
		if (!this.changes.isEmpty()) {
			parts.add(part("layout", this.changes.values()));
		}
		if (this.gap != null) {
			parts.add(part("blockGap", this.gap));
		}
		return parts;
	}

	private Map<String, Object> part(String name, Object value) {
		Map<String, Object> part = new LinkedHashMap<>();
		part.put("breakpoint", this.viewport.key());
		part.put(name, value);
		return part;
	}

}

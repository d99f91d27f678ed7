package blog.troppo.formatting.block.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.formatting.block.css.Declarations;
import blog.troppo.formatting.block.css.StyleEngine;
import blog.troppo.formatting.block.css.StyleRules;
import blog.troppo.formatting.block.json.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * A rule for a block in one state. It counts more than the styles that stand in the
 * block's own markup.
 *
 * @param state a pseudo class such as {@code :hover}, empty for none
 * @param selector the elements of the block's kind that it is for, null for the block
 * itself
 * @param values what properties are to be; what is no text is written nowhere
 * @param group the media query that it stands in, empty for none
 */
record StateRule(String state, @Nullable String selector, Map<String, Object> values, String group) {

	static final List<String> BLOCK_STATES = List.of(":hover", ":focus", ":focus-visible", ":active");

	static final List<String> LINK_STATES = List.of(":link", ":any-link", ":visited", ":hover", ":focus",
			":focus-visible", ":active");

	static Map<String, Object> values(Attributes style) {
		Map<String, Object> values = StyleEngine.of(style).values();
		String align = style.string("typography", "textAlign");
		if (align != null && !align.isBlank()) {
			values.put("text-align", align);
		}
		return values;
	}

	void write(String base, StyleRules styles) {
		String selectors = StateSelectors.under(base, this.selector, this.state);
		Declarations important = new Declarations();
		this.values.forEach((property, value) -> {
			if (value instanceof String text) {
				important.put(property, text + " !important");
			}
		});
		if (this.values.containsKey("background-color") && !this.values.containsKey("background")
				&& !this.values.containsKey("background-image")) {
			important.put("background-image", "unset !important");
		}
		styles.add(this.group, selectors, important);
		styles.add(this.group, selectors, borderStyles());
	}

	/** A border with a width or a color alone would not show. */
	private Declarations borderStyles() {
		Declarations styles = new Declarations();
		if (this.values.containsKey("border-style")) {
			return styles;
		}
		for (String side : List.of("", "-top", "-right", "-bottom", "-left")) {
			String property = "border" + side + "-style";
			boolean shown = this.values.containsKey("border" + side + "-color")
					|| this.values.containsKey("border" + side + "-width");
			if (shown && !this.values.containsKey(property)) {
				styles.put(property, "solid");
			}
		}
		return styles;
	}

	/** The rule as WordPress's array of it, for the name that is a hash of it. */
	Map<String, @Nullable Object> asArray() {
		Map<String, @Nullable Object> array = new LinkedHashMap<>();
		array.put("state", this.state);
		array.put("selector", this.selector);
		array.put("declarations", this.values);
		if (!this.group.isEmpty()) {
			array.put("rules_group", this.group);
		}
		return array;
	}

}

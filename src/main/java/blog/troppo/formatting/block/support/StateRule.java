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
 * @param group the media query that it stands in, empty for none
 */
record StateRule(String state, @Nullable String selector, Declarations declarations, String group) {

	static final List<String> BLOCK_STATES = List.of(":hover", ":focus", ":focus-visible", ":active");

	static final List<String> LINK_STATES = List.of(":link", ":any-link", ":visited", ":hover", ":focus",
			":focus-visible", ":active");

	static Declarations declarations(Attributes style) {
		Declarations declarations = StyleEngine.of(style).declarations();
		String align = style.string("typography", "textAlign");
		if (align != null && !align.isBlank()) {
			declarations.put("text-align", align);
		}
		return declarations;
	}

	void write(String base, StyleRules styles) {
		String selectors = StateSelectors.under(base, this.selector, this.state);
		Declarations important = new Declarations();
		this.declarations.values().forEach((property, value) -> important.put(property, value + " !important"));
		if (this.declarations.get("background-color") != null && this.declarations.get("background") == null
				&& this.declarations.get("background-image") == null) {
			important.put("background-image", "unset !important");
		}
		styles.add(this.group, selectors, important);
		styles.add(this.group, selectors, borderStyles());
	}

	/** A border with a width or a color alone would not show. */
	private Declarations borderStyles() {
		Declarations styles = new Declarations();
		if (this.declarations.get("border-style") != null) {
			return styles;
		}
		for (String side : List.of("", "-top", "-right", "-bottom", "-left")) {
			String property = "border" + side + "-style";
			boolean shown = this.declarations.get("border" + side + "-color") != null
					|| this.declarations.get("border" + side + "-width") != null;
			if (shown && this.declarations.get(property) == null) {
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
		array.put("declarations", this.declarations.values());
		if (!this.group.isEmpty()) {
			array.put("rules_group", this.group);
		}
		return array;
	}

}

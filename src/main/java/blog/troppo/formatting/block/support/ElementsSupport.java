package blog.troppo.formatting.block.support;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.BlockRenderer;
import blog.troppo.formatting.block.BlockSupport;
import blog.troppo.formatting.block.BlockType;
import blog.troppo.formatting.block.css.StyleEngine;
import blog.troppo.formatting.block.css.StyleRules;
import blog.troppo.formatting.block.grammar.Block;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.markup.TagEditor;
import org.jspecify.annotations.Nullable;

/**
 * Colors of links, buttons and headings in a block: a class of the block's own, and rules
 * for the elements under it.
 */
final class ElementsSupport implements BlockSupport {

	private static final Pattern CLASS = Pattern.compile("\\bwp-elements-\\S+");

	private static final Map<String, String> SELECTORS = selectors();

	private static Map<String, String> selectors() {
		Map<String, String> selectors = new LinkedHashMap<>();
		selectors.put("button", ".%1$s .wp-element-button, .%1$s .wp-block-button__link");
		selectors.put("link", ".%1$s a:where(:not(.wp-element-button))");
		selectors.put("heading", ".%1$s h1, .%1$s h2, .%1$s h3, .%1$s h4, .%1$s h5, .%1$s h6");
		for (int level = 1; level <= 6; level++) {
			selectors.put("h" + level, ".%1$s h" + level);
		}
		return selectors;
	}

	@Override
	public Block prepare(Block block, @Nullable Block parent, BlockRenderer renderer) {
		Attributes elements = block.values().object("style", "elements");
		BlockType type = renderer.type(block.name());
		if (type == null || elements.isEmpty()) {
			return block;
		}
		StyleRules rules = new StyleRules();
		String name = "wp-elements-" + renderer.page().next("wp-elements");
		boolean any = addRules(rules, elements, type, name);
		if (!any) {
			renderer.page().takeBack("wp-elements");
			return block;
		}
		renderer.page().styles().addAll(rules);
		Map<String, Object> attributes = new LinkedHashMap<>(block.values().values());
		attributes.put("className", (block.values().text("className") + " " + name).strip());
		return block.withAttributes(attributes);
	}

	private static boolean addRules(StyleRules rules, Attributes elements, BlockType type, String name) {
		boolean any = false;
		for (Map.Entry<String, String> entry : SELECTORS.entrySet()) {
			String element = entry.getKey();
			Attributes style = elements.object(element);
			String skipped = element.matches("h[1-6]") ? "heading" : element;
			if (type.skipsSerialization("color", skipped) || type.skipsSerialization("color")) {
				continue;
			}
			String selector = entry.getValue().formatted(name);
			any |= hasColor(style);
			rules.add(selector, StyleEngine.of(style).declarations());
			Attributes hover = style.object(":hover");
			if (element.equals("link") && !hover.isEmpty()) {
				any |= hover.at("color", "text") != null;
				rules.add(selector + ":hover", StyleEngine.of(hover).declarations());
			}
		}
		return any;
	}

	private static boolean hasColor(Attributes style) {
		return Stream.of("text", "background", "gradient").anyMatch((name) -> style.at("color", name) != null);
	}

	@Override
	public String finish(String html, BlockInstance block) {
		Matcher name = CLASS.matcher(block.stored().text("className"));
		TagEditor tags = new TagEditor(html);
		if (!name.find() || !tags.nextTag()) {
			return html;
		}
		tags.addClass(name.group());
		return tags.html();
	}

}

package blog.troppo.formatting.block.core;

import java.util.Map;
import java.util.Set;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.grammar.BlockParser;

/**
 * Blocks that stand for stored markup: template parts, the theme's patterns, and synced
 * patterns, whose texts a page may override.
 */
final class MarkupBlocks {

	private static final Set<String> ELEMENTS = Set.of("header", "footer", "main", "section", "article", "aside",
			"div");

	private MarkupBlocks() {
	}

	static String part(BlockInstance block, String content) {
		String slug = block.attributes().text("slug");
		String markup = block.site().markup().part(slug);
		if (markup == null) {
			return "";
		}
		String html = render(block, "part " + slug, markup, Map.of());
		return wrapped(block, slug, html);
	}

	private static String wrapped(BlockInstance block, String slug, String html) {
		String asked = block.attributes().text("tagName");
		String element = ELEMENTS.contains(asked) ? asked : (Set.of("header", "footer").contains(slug) ? slug : "div");
		return "<" + element + " " + block.wrapper() + ">" + html + "</" + element + ">";
	}

	static String pattern(BlockInstance block, String content) {
		String slug = block.attributes().text("slug");
		String markup = block.site().markup().pattern(slug);
		return (markup == null) ? "" : render(block, "pattern " + slug, markup, Map.of());
	}

	static String synced(BlockInstance block, String content) {
		int ref = block.attributes().number("ref", 0);
		String markup = block.site().markup().pattern((long) ref);
		if (markup == null) {
			return "";
		}
		Object overrides = block.attributes().get("content");
		Map<String, Object> context = (overrides instanceof Map<?, ?> values && !values.isEmpty())
				? Map.of("pattern/overrides", values) : Map.of();
		return render(block, "block " + ref, markup, context);
	}

	private static String render(BlockInstance block, String key, String markup, Map<String, ?> context) {
		if (!block.page().enter(key)) {
			return "";
		}
		String html = block.renderChildren(BlockParser.parse(markup), context);
		block.page().leave(key);
		return html;
	}

}

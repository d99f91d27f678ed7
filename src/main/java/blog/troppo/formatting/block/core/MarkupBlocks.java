package blog.troppo.formatting.block.core;

import java.util.Set;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.grammar.BlockParser;

/**
 * Blocks that stand for stored markup: template parts, the patterns of WordPress and the
 * theme, and synced patterns, whose texts a page may override.
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
		String html = render(block, "part " + slug, markup);
		return wrapped(block, slug, html);
	}

	private static String wrapped(BlockInstance block, String slug, String html) {
		String asked = block.attributes().text("tagName");
		String element = ELEMENTS.contains(asked) ? asked : (Set.of("header", "footer").contains(slug) ? slug : "div");
		return "<" + element + " " + block.wrapper() + ">" + html + "</" + element + ">";
	}

	static String pattern(BlockInstance block, String content) {
		String slug = block.attributes().text("slug");
		String markup = block.attributes().isTrue("slug") ? block.site().markup().pattern(slug) : null;
		return (markup == null) ? "" : block.texts().withLoneEmbeds(render(block, "pattern " + slug, markup));
	}

	/** What a page says otherwise is given to the pattern's blocks as context. */
	static String synced(BlockInstance block, String content) {
		int ref = block.attributes().number("ref", 0);
		String markup = block.site().markup().pattern((long) ref);
		String key = "block " + ref;
		if (markup == null || !block.page().enter(key)) {
			return "";
		}
		String html = block.renderInner(BlockParser.parse(block.texts().withEmbeds(markup)));
		block.page().leave(key);
		return html;
	}

	private static String render(BlockInstance block, String key, String markup) {
		if (!block.page().enter(key)) {
			return "";
		}
		String html = block.renderChildren(BlockParser.parse(markup));
		block.page().leave(key);
		return html;
	}

}

package blog.troppo.formatting.content;

import java.util.Set;
import java.util.regex.Pattern;

import blog.troppo.formatting.block.grammar.Block;
import blog.troppo.formatting.block.grammar.BlockParser;

/**
 * What of a post's blocks goes into its excerpt: the ones that are text.
 */
final class ExcerptBlocks {

	private static final Set<String> TEXTS = Set.of("core/freeform", "core/heading", "core/html", "core/list",
			"core/media-text", "core/paragraph", "core/preformatted", "core/pullquote", "core/quote", "core/table",
			"core/verse");

	private static final Set<String> WRAPPERS = Set.of("core/columns", "core/column", "core/group");

	private static final Pattern FOOTNOTE = Pattern
		.compile("<sup[^>]*\\bdata-fn=\"[^\"]*\"[^>]*>\\s*<a[^>]*>[^<]*</a>\\s*</sup>");

	private static final int DEEPEST = 100;

	private ExcerptBlocks() {
	}

	static String reduce(String text, ContentPage page) {
		if (!BlockParser.hasBlocks(text)) {
			return text;
		}
		StringBuilder reduced = new StringBuilder();
		BlockParser.parse(text).forEach((block) -> add(reduced, block, page));
		return reduced.toString();
	}

	static String withoutFootnotes(String text) {
		return text.contains("data-fn=") ? FOOTNOTE.matcher(text).replaceAll("") : text;
	}

	private static void add(StringBuilder reduced, Block block, ContentPage page) {
		String name = block.name();
		if (name != null && WRAPPERS.contains(name) && !block.innerBlocks().isEmpty()) {
			addInner(reduced, block, page, 0);
		}
		else if (name == null || WRAPPERS.contains(name)
				|| (TEXTS.contains(name) && block.innerBlocks().stream().allMatch(ExcerptBlocks::isPlainText))) {
			reduced.append(page.render(block));
		}
	}

	private static void addInner(StringBuilder reduced, Block wrapper, ContentPage page, int depth) {
		for (Block block : wrapper.innerBlocks()) {
			String name = block.name();
			if (name == null || !(TEXTS.contains(name) || WRAPPERS.contains(name)) || depth > DEEPEST) {
				continue;
			}
			if (block.innerBlocks().isEmpty()) {
				reduced.append(page.render(block));
			}
			else {
				addInner(reduced, block, page, depth + 1);
			}
		}
	}

	/**
	 * A text of blocks that hold blocks themselves, as a quoted list, is left out whole.
	 */
	private static boolean isPlainText(Block block) {
		return block.innerBlocks().isEmpty() && (block.name() == null || TEXTS.contains(block.name()));
	}

}

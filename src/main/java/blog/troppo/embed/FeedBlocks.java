package blog.troppo.embed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

import blog.troppo.formatting.block.grammar.Block;
import blog.troppo.formatting.block.grammar.BlockParser;

/** The feeds that the blocks of a text show. */
final class FeedBlocks {

	private FeedBlocks() {
	}

	static Set<String> urls(String text) {
		Set<String> urls = new LinkedHashSet<>();
		if (!text.contains("<!-- wp:rss ")) {
			return urls;
		}
		Deque<Block> open = new ArrayDeque<>(BlockParser.parse(text));
		while (!open.isEmpty()) {
			Block block = open.pop();
			String url = block.is("core/rss") ? block.values().text("feedURL") : "";
			if (url.startsWith("http://") || url.startsWith("https://")) {
				urls.add(url);
			}
			open.addAll(block.innerBlocks());
		}
		return urls;
	}

}

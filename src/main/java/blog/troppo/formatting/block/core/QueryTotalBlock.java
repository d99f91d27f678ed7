package blog.troppo.formatting.block.core;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;

/**
 * How many posts a query finds, or which of them are shown.
 */
final class QueryTotalBlock implements DynamicBlock {

	@Override
	public String render(BlockInstance block, String content) {
		QueryResult result = QueryResult.of(block);
		int total = result.posts().total();
		int shown = result.posts().posts().size();
		String text = block.language().count(total, "%s result found", "%s results found");
		if (block.attributes().text("displayType").equals("range-display")) {
			int perPage = result.posts().perPage();
			int first = (total == 0) ? 0 : (result.page() - 1) * perPage + 1;
			text = (shown < 2) ? block.say("Displaying %1$s of %2$s", first, total)
					: block.say("Displaying %1$s – %2$s of %3$s", first, Math.min(total, first + perPage - 1), total);
		}
		return "<div " + block.wrapper() + ">" + text + "</div>";
	}

}

package blog.troppo.formatting.block.core;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;

/**
 * What stands in place of posts when a query finds none.
 */
final class QueryNoResultsBlock implements DynamicBlock {

	@Override
	public String render(BlockInstance block, String content) {
		if (content.isBlank() || !QueryResult.of(block).posts().posts().isEmpty()) {
			return "";
		}
		return "<div " + block.wrapper() + ">" + content + "</div>";
	}

}

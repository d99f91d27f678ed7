package blog.troppo.formatting.block.core;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.markup.TagEditor;

/**
 * A list of posts; with enhanced pagination its pages change without loading the page.
 */
final class QueryBlock implements DynamicBlock {

	@Override
	public String render(BlockInstance block, String content) {
		Object id = block.attributes().get("queryId");
		if (!block.attributes().isTrue("enhancedPagination") || id == null) {
			return content;
		}
		TagEditor tags = new TagEditor(content);
		if (tags.nextTag()) {
			String number = Attributes.asText(id);
			block.page().scripts().add("core/query");
			tags.setAttribute("data-wp-interactive", "core/query");
			tags.setAttribute("data-wp-router-region", "query-" + number);
			tags.setAttribute("data-wp-key", number);
			tags.setAttribute("data-wp-context", "{}");
		}
		return tags.html();
	}

}

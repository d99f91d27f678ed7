package blog.troppo.formatting.block.core;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.markup.TagEditor;

/**
 * Panels of which one may close the others.
 */
final class AccordionBlock implements DynamicBlock {

	@Override
	public String render(BlockInstance block, String content) {
		TagEditor tags = new TagEditor(content);
		if (content.isEmpty() || !tags.nextTagWithClass("wp-block-accordion")) {
			return content;
		}
		block.page().scripts().add("core/accordion");
		boolean autoclose = block.attributes().isTrue("autoclose");
		tags.setAttribute("data-wp-interactive", "core/accordion");
		tags.setAttribute("data-wp-context", "{ \"autoclose\": " + autoclose + ", \"accordionItems\": [] }");
		return tags.html();
	}

}

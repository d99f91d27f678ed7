package blog.troppo.formatting.block.core;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.markup.TagEditor;

/**
 * A closed details element: its images are not what the reader sees first.
 */
final class DetailsBlock implements DynamicBlock {

	@Override
	public String render(BlockInstance block, String content) {
		TagEditor tags = new TagEditor(content);
		if (block.attributes().isTrue("showContent")) {
			return content;
		}
		while (tags.nextTag("img")) {
			tags.setAttribute("fetchpriority", "low");
		}
		return tags.html();
	}

}

package blog.troppo.formatting.block.core;

import java.util.Set;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.markup.TagEditor;

/**
 * A stored block whose element gets the block's class: headings and lists.
 */
final class NamedElementBlock implements DynamicBlock {

	private final String className;

	private final Set<String> elements;

	NamedElementBlock(String className, String... elements) {
		this.className = className;
		this.elements = Set.of(elements);
	}

	@Override
	public String render(BlockInstance block, String content) {
		TagEditor tags = new TagEditor(content);
		while (tags.nextTag()) {
			if (this.elements.contains(tags.tagName())) {
				tags.addClass(this.className);
				return tags.html();
			}
		}
		return content;
	}

}

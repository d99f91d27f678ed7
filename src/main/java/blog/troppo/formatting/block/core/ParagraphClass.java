package blog.troppo.formatting.block.core;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.BlockSupport;
import blog.troppo.formatting.markup.TagEditor;

/**
 * The class of a paragraph block, which comes after those of its supports.
 */
final class ParagraphClass implements BlockSupport {

	@Override
	public String finish(String html, BlockInstance block) {
		if (!block.name().equals("core/paragraph")) {
			return html;
		}
		TagEditor tags = new TagEditor(html);
		if (tags.nextTag("p")) {
			tags.addClass("wp-block-paragraph");
		}
		return tags.html();
	}

}

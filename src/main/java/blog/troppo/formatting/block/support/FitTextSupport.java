package blog.troppo.formatting.block.support;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.BlockSupport;
import blog.troppo.formatting.block.BlockType;
import blog.troppo.formatting.markup.TagEditor;

/**
 * Text as large as its place allows, measured by a script.
 */
final class FitTextSupport implements BlockSupport {

	@Override
	public String finish(String html, BlockInstance block) {
		BlockType type = block.type();
		if (type == null || !block.stored().isTrue("fitText") || !type.supports("typography", "fitText")) {
			return html;
		}
		TagEditor tags = new TagEditor(html);
		if (!tags.nextTag()) {
			return html;
		}
		block.page().scripts().add("core/fit-text");
		tags.setAttribute("data-wp-interactive", true);
		tags.setAttribute("data-wp-context---core-fit-text", "core/fit-text::{\"fontSize\":\"\"}");
		tags.setAttribute("data-wp-init---core-fit-text", "core/fit-text::callbacks.init");
		tags.setAttribute("data-wp-style--font-size", "core/fit-text::context.fontSize");
		return tags.html();
	}

}

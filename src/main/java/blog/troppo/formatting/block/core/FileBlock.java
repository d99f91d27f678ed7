package blog.troppo.formatting.block.core;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.markup.TagEditor;

/**
 * A link to a file, a PDF also shown in the page where the browser can.
 */
final class FileBlock implements DynamicBlock {

	@Override
	public String render(BlockInstance block, String content) {
		if (!block.attributes().isTrue("displayPreview") || !content.contains("<object")) {
			return content;
		}
		block.page().scripts().add("core/file");
		TagEditor tags = new TagEditor(content);
		if (tags.nextTag()) {
			tags.setAttribute("data-wp-interactive", "core/file");
		}
		if (tags.nextTag("object")) {
			tags.setAttribute("data-wp-bind--hidden", "!state.hasPdfPreview");
			tags.setAttribute("hidden", true);
			String label = tags.attribute("aria-label");
			if (label != null && !label.isEmpty() && !label.equals("PDF embed")) {
				tags.setAttribute("aria-label", block.say("Embed of %s.", label));
			}
		}
		return tags.html();
	}

}

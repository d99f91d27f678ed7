package blog.troppo.formatting.block.core;

import java.util.regex.Pattern;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.markup.TagEditor;

/**
 * A button; one without a text is left out.
 */
final class ButtonBlock implements DynamicBlock {

	private static final Pattern EMPTY = Pattern.compile("<(a|button)\\b[^>]*></\\1>");

	@Override
	public String render(BlockInstance block, String content) {
		if (EMPTY.matcher(content).find()) {
			return "";
		}
		String width = block.attributes().text("width");
		TagEditor tags = new TagEditor(content);
		if (!width.isEmpty() && tags.nextTag()) {
			tags.setAttribute("style", "--wp--block-button--width: " + width + ";");
			tags.addClass("has-custom-width");
			tags.addClass("wp-block-button__width");
			tags.addClass("wp-block-button__width-" + width);
		}
		return tags.html();
	}

}

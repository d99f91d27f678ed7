package blog.troppo.formatting.block.core;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.data.MediaView;
import blog.troppo.formatting.markup.TagEditor;

/**
 * A video, with the room it takes when its file is known.
 */
final class VideoBlock implements DynamicBlock {

	@Override
	public String render(BlockInstance block, String content) {
		MediaView media = block.site().media().media(block.attributes().number("id", 0));
		TagEditor tags = new TagEditor(content);
		if (media == null || media.width() == 0 || media.height() == 0 || !tags.nextTag("video")) {
			return content;
		}
		tags.setAttribute("width", String.valueOf(media.width()));
		tags.setAttribute("height", String.valueOf(media.height()));
		String style = tags.attribute("style");
		tags.setAttribute("style", ((style == null || style.isEmpty()) ? "" : style + ";") + "aspect-ratio: "
				+ media.width() + " / " + media.height() + ";");
		return tags.html();
	}

}

package blog.troppo.formatting.block.core;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.data.MediaView;
import blog.troppo.formatting.markup.TagEditor;
import blog.troppo.formatting.shortcode.ImageTag;

/**
 * A picture beside a text, which may be the post's featured image.
 */
final class MediaTextBlock implements DynamicBlock {

	private static final String FIGURE = "<figure class=\"wp-block-media-text__media\"";

	@Override
	public String render(BlockInstance block, String content) {
		MediaView image = FeaturedImage.of(block);
		int figure = content.indexOf(FIGURE);
		int end = content.indexOf('>', Math.max(0, figure)) + 1;
		if (image == null || figure < 0 || end == 0) {
			return content;
		}
		block.page().unique("wp-block-media-text__media-");
		String html = content.substring(0, figure) + FIGURE.replace("<figure ", "<figure  ")
				+ content.substring(figure + FIGURE.length(), end) + picture(image, block.attributes())
				+ content.substring(end);
		return block.attributes().isTrue("imageFill") ? filled(html) : html;
	}

	private static String picture(MediaView image, Attributes attributes) {
		String size = FeaturedImage.size(attributes, "mediaSizeSlug");
		String focus = attributes.isTrue("imageFill") ? FeaturedImage.focus(attributes) : "";
		String position = attributes.isTrue("imageFill") && focus.isEmpty() ? "50% 50%" : focus;
		return "<img alt=\"" + Escape.attr(image.alt().strip()) + "\" src=\""
				+ Urls.escape(ImageTag.file(image, size).url()) + "\""
				+ (position.isEmpty() ? "" : " style=\"object-position:" + position + ";\"") + " class=\"wp-image-"
				+ image.id() + " size-" + Escape.attr(size) + "\">";
	}

	private static String filled(String html) {
		TagEditor tags = new TagEditor(html);
		if (tags.nextTag()) {
			tags.addClass("is-image-fill-element");
		}
		return tags.html();
	}

}

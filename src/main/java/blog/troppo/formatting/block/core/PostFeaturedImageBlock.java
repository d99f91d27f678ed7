package blog.troppo.formatting.block.core;

import blog.troppo.formatting.Urls;
import blog.troppo.formatting.Escape;
import blog.troppo.formatting.StripTags;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.WrapperAttributes;
import blog.troppo.formatting.block.css.StyleEngine;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.block.support.BorderSupport;
import blog.troppo.formatting.data.MediaView;
import blog.troppo.formatting.data.PostView;
import blog.troppo.formatting.markup.TagEditor;
import blog.troppo.formatting.shortcode.ImageTag;

/**
 * The post's featured image, perhaps with an overlay, perhaps a link to the post.
 */
final class PostFeaturedImageBlock extends PostBlock {

	@Override
	String render(BlockInstance block, PostView post) {
		MediaView media = block.site().media().media(post.featuredMediaId());
		if (media == null || post.locked()) {
			return "";
		}
		Attributes attributes = block.attributes();
		String size = attributes.text("sizeSlug").isEmpty() ? "post-thumbnail" : attributes.text("sizeSlug");
		boolean linked = attributes.isTrue("isLink");
		String image = image(block, media, size, linked ? StripTags.strip(block.texts().title(post)) : "");
		String inner = image + overlay(attributes);
		if (linked) {
			String rel = attributes.text("rel");
			inner = "<a href=\"" + Urls.escape(post.url()) + "\" target=\"" + Escape.attr(attributes.text("linkTarget"))
					+ "\" " + (rel.isEmpty() ? "" : "rel=\"" + Escape.attr(rel) + "\"") + ">" + inner + "</a>";
		}
		WrapperAttributes wrapper = wrapper(block, attributes);
		return "<figure " + wrapper + ">" + inner + "</figure>";
	}

	private static WrapperAttributes wrapper(BlockInstance block, Attributes attributes) {
		String ratio = attributes.text("aspectRatio");
		String width = attributes.text("width");
		String height = attributes.text("height");
		WrapperAttributes wrapper = new WrapperAttributes();
		if (ratio.isEmpty() && (!width.isEmpty() || !height.isEmpty())) {
			wrapper.addStyle((width.isEmpty() ? "" : "width:" + width + ";")
					+ (height.isEmpty() ? "" : "height:" + height + ";"));
		}
		return block.wrapper(wrapper);
	}

	private static String image(BlockInstance block, MediaView media, String size, String alt) {
		Attributes attributes = block.attributes();
		TagEditor tags = new TagEditor(ImageTag.of(media, size));
		tags.nextTag();
		tags.addClass("wp-post-image");
		if (!alt.isEmpty()) {
			tags.setAttribute("alt", alt);
		}
		StringBuilder style = new StringBuilder();
		String ratio = attributes.text("aspectRatio");
		String height = attributes.text("height");
		String width = attributes.text("width");
		if (!ratio.isEmpty()) {
			style.append("aspect-ratio:").append(ratio).append(";width:100%;");
		}
		if (!height.isEmpty()) {
			style.append("height:").append(height).append(';');
		}
		if (!width.isEmpty()) {
			style.append("width:").append(width).append(';');
		}
		style.append("object-fit:").append(attributes.text("scale")).append(';');
		StyleEngine border = BorderSupport.image(attributes);
		style.append(border.declarations().css());
		border.classes().forEach(tags::addClass);
		String html = tags.html();
		String quoted = "\" style=\"" + Escape.attr(style.toString()) + "\" decoding=";
		return html.replace("\" decoding=", quoted);
	}

	private static String overlay(Attributes attributes) {
		int dim = attributes.number("dimRatio", 0);
		String color = attributes.text("overlayColor");
		String gradient = attributes.text("gradient");
		String custom = attributes.text("customOverlayColor");
		String customGradient = attributes.text("customGradient");
		if (dim == 0) {
			return "";
		}
		StringBuilder classes = new StringBuilder(
				"wp-block-post-featured-image__overlay has-background-dim has-background-dim-")
			.append(dim);
		if (!color.isEmpty()) {
			classes.append(" has-").append(color).append("-background-color");
		}
		if (!gradient.isEmpty() || !customGradient.isEmpty()) {
			classes.append(" has-background-gradient");
		}
		if (!gradient.isEmpty()) {
			classes.append(" has-").append(gradient).append("-gradient-background");
		}
		String style = (customGradient.isEmpty() ? "" : "background-image:" + customGradient + ";")
				+ (custom.isEmpty() ? "" : "background-color:" + custom + ";");
		return "<span class=\"" + Escape.attr(classes.toString()) + "\" style=\"" + Escape.attr(style)
				+ "\" aria-hidden=\"true\"></span>";
	}

}

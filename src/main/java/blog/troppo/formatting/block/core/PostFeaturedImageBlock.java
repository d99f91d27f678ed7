package blog.troppo.formatting.block.core;

import java.util.Map;

import blog.troppo.formatting.Urls;
import blog.troppo.formatting.Escape;
import blog.troppo.formatting.StripTags;
import blog.troppo.formatting.block.BlockInstance;
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
		Attributes attributes = block.attributes();
		boolean linked = attributes.isTrue("isLink");
		String image = image(block, post);
		if (image.isEmpty() || post.locked()) {
			return "";
		}
		String inner = image + overlay(attributes);
		if (linked) {
			String rel = attributes.text("rel");
			inner = "<a href=\"" + Urls.escape(post.url()) + "\" target=\"" + Escape.attr(attributes.text("linkTarget"))
					+ "\" " + (rel.isEmpty() ? "" : "rel=\"" + Escape.attr(rel) + "\"") + ">" + inner + "</a>";
		}
		return "<figure " + block.wrapper() + ">" + inner + "</figure>";
	}

	/** The post's own, else the first of its text if the block asks for that. */
	private static String image(BlockInstance block, PostView post) {
		Attributes attributes = block.attributes();
		MediaView media = block.site().media().media(post.featuredMediaId());
		if (media == null) {
			return attributes.isTrue("useFirstImageFromPost") ? firstImage(post.content(), style(attributes)) : "";
		}
		String size = attributes.text("sizeSlug").isEmpty() ? "post-thumbnail" : attributes.text("sizeSlug");
		String more = " style=\"" + Escape.attr(style(attributes)) + "\"";
		TagEditor tags = new TagEditor(ImageTag.of(media, size, more, block.page().isInText()));
		tags.nextTag();
		tags.addClass("wp-post-image");
		if (attributes.isTrue("isLink")) {
			tags.setAttribute("alt", StripTags.strip(block.texts().title(post)));
		}
		BorderSupport.image(attributes).classes().forEach(tags::addClass);
		return tags.html();
	}

	/** Only its tag, as it is written in the text, with this block's style besides. */
	private static String firstImage(String text, String style) {
		TagEditor tags = new TagEditor(text);
		if (!tags.nextTag("img")) {
			return "";
		}
		TagEditor copy = new TagEditor("<img>");
		copy.nextTag();
		tags.copyAttributes(copy);
		String own = tags.attribute("style");
		if (!style.isEmpty()) {
			copy.setAttribute("style",
					(own == null || own.isEmpty()) ? style : own.replaceAll(";+$", "") + ";" + style);
		}
		return copy.html();
	}

	private static String style(Attributes attributes) {
		StringBuilder style = new StringBuilder(BorderSupport.image(attributes).declarations().css());
		String ratio = attributes.text("aspectRatio");
		String height = attributes.text("height");
		String width = attributes.text("width");
		if (!ratio.isEmpty()) {
			style.append(ratio.equals("auto") ? "" : "aspect-ratio:" + ratio + ";").append("width:100%;");
		}
		if (!height.isEmpty() || !width.isEmpty()) {
			style.append("height:").append(height.isEmpty() ? "auto" : height).append(';');
		}
		if (!width.isEmpty()) {
			style.append("width:").append(width).append(';');
		}
		String scale = attributes.text("scale");
		style.append(scale.isEmpty() ? "" : "object-fit:" + scale + ";");
		Map<String, Object> shadow = attributes.object("style").only("shadow").values();
		return style.append(StyleEngine.of(new Attributes(shadow)).declarations().css()).toString();
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

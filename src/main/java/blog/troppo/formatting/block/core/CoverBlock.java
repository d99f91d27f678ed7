package blog.troppo.formatting.block.core;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.data.MediaView;
import blog.troppo.formatting.shortcode.ImageTag;

/**
 * Text over a picture, which may be the post's featured image.
 */
final class CoverBlock implements DynamicBlock {

	private static final String BACKGROUND = "wp-block-cover__image-background";

	private static final Pattern INNER = Pattern.compile("<div\\b[^>]*\\bwp-block-cover__inner-container\\b");

	@Override
	public String render(BlockInstance block, String content) {
		MediaView image = FeaturedImage.of(block);
		Matcher inner = INNER.matcher(content);
		if (image == null || block.attributes().text("backgroundType").equals("video") || !inner.find()) {
			return content;
		}
		return content.substring(0, inner.start()) + picture(image, block.attributes(), block.page().isInText())
				+ content.substring(inner.start());
	}

	private static String picture(MediaView image, Attributes attributes, boolean inText) {
		boolean fixed = attributes.isTrue("hasParallax");
		boolean repeated = attributes.isTrue("isRepeated");
		if (!fixed && !repeated) {
			return ImageTag.of(image, FeaturedImage.size(attributes, "sizeSlug"), BACKGROUND + " wp-post-image",
					fitted(attributes), inText);
		}
		String position = FeaturedImage.focus(attributes);
		return "<div class=\"" + BACKGROUND + " wp-image-" + image.id() + (fixed ? " has-parallax" : "")
				+ (repeated ? " is-repeated" : "") + "\" style=\"background-position:"
				+ (position.isEmpty() ? "50% 50%" : position) + ";background-image:url(" + Urls.escape(image.url())
				+ ");\"></div>";
	}

	private static String fitted(Attributes attributes) {
		String position = FeaturedImage.focus(attributes);
		return " data-object-fit=\"cover\"" + (position.isEmpty() ? ""
				: " data-object-position=\"" + position + "\" style=\"object-position:" + position + ";\"");
	}

}

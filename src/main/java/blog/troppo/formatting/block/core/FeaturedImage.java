package blog.troppo.formatting.block.core;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.data.MediaView;
import blog.troppo.formatting.data.PostView;
import org.jspecify.annotations.Nullable;

/**
 * The featured image of the post around a block, for blocks that show it as theirs.
 */
final class FeaturedImage {

	private FeaturedImage() {
	}

	/** Null when the block does not want it, or the post has none. */
	static @Nullable MediaView of(BlockInstance block) {
		PostView post = block.attributes().isTrue("useFeaturedImage") ? PostBlock.current(block) : null;
		return (post == null || post.featuredMediaId() == 0) ? null
				: block.site().media().media(post.featuredMediaId());
	}

	static String size(Attributes attributes, String name) {
		String size = attributes.text(name);
		return size.isEmpty() ? "full" : size;
	}

	/** Which point of the picture stays in view, such as 20% 70%; empty for none. */
	static String focus(Attributes attributes) {
		Attributes point = attributes.object("focalPoint");
		return point.isEmpty() ? "" : percent(point.get("x")) + " " + percent(point.get("y"));
	}

	private static String percent(@Nullable Object part) {
		return Math.round(((part instanceof Number number) ? number.doubleValue() : 0) * 100) + "%";
	}

}

package blog.troppo.formatting.block.core;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.block.WrapperAttributes;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.data.PostView;
import org.jspecify.annotations.Nullable;

/**
 * A block that shows something of the post it stands in; without a post it shows nothing.
 */
abstract class PostBlock implements DynamicBlock {

	@Override
	public final String render(BlockInstance block, String content) {
		PostView post = current(block);
		return (post != null) ? render(block, post) : "";
	}

	abstract String render(BlockInstance block, PostView post);

	/** The post that the context names. */
	static @Nullable PostView current(BlockInstance block) {
		Object id = block.context("postId");
		return (id != null) ? block.site().posts().post(Attributes.toInt(id)) : null;
	}

	/** The wrapper, with the class for the alignment that older blocks store apart. */
	static WrapperAttributes aligned(BlockInstance block, String classes) {
		return block.wrapper(withAlignment(block, classes));
	}

	/** The same, with the class for links of a color of their own. */
	static WrapperAttributes linked(BlockInstance block, String classes) {
		return block.wrapper(withLinkColor(block, withAlignment(block, classes)));
	}

	private static String withAlignment(BlockInstance block, String classes) {
		String align = block.attributes().text("textAlign");
		return align.isEmpty() ? classes : (classes + " has-text-align-" + align).strip();
	}

	static String withLinkColor(BlockInstance block, String classes) {
		boolean colored = block.attributes().at("style", "elements", "link", "color", "text") != null;
		return colored ? (classes + " has-link-color").strip() : classes;
	}

	static String div(WrapperAttributes wrapper, String content) {
		return "<div " + wrapper + ">" + content + "</div>";
	}

}

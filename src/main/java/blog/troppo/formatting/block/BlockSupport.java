package blog.troppo.formatting.block;

import blog.troppo.formatting.block.grammar.Block;
import org.jspecify.annotations.Nullable;

/**
 * A feature that many block types share, such as layout or colors. It may change a block
 * before it is rendered, its HTML afterwards, and what goes into the outermost element of
 * blocks that are made on the server.
 */
public interface BlockSupport {

	/** Before the block and those in it are rendered. */
	default Block prepare(Block block, @Nullable Block parent, BlockRenderer renderer) {
		return block;
	}

	/** After the block is rendered. */
	default String finish(String html, BlockInstance block) {
		return html;
	}

	/** Adds to the attributes of a server-made block's outermost element. */
	default void wrap(WrapperAttributes wrapper, BlockInstance block) {
	}

}

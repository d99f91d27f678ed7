package blog.troppo.formatting.block;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * All the renderer knows: the block types, the blocks made on the server by name, and the
 * supports in the orders in which they prepare, finish and wrap.
 */
public record BlockLibrary(BlockTypes types, Map<String, DynamicBlock> blocks, List<BlockSupport> inPreparation,
		List<BlockSupport> inFinishing, List<BlockSupport> inWrapping) {

	@Nullable DynamicBlock block(@Nullable String name) {
		return (name != null) ? this.blocks.get(name) : null;
	}

}

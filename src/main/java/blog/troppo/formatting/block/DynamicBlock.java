package blog.troppo.formatting.block;

/**
 * A block that the server makes, or a stored one that it changes. One class for each,
 * registered by its name with the renderer.
 */
@FunctionalInterface
public interface DynamicBlock {

	/**
	 * The block's HTML; {@code content} is its stored HTML with the inner blocks done.
	 */
	String render(BlockInstance block, String content);

	/** Whether the block renders its inner blocks itself, as loops do. */
	default boolean rendersInnerBlocks() {
		return false;
	}

}

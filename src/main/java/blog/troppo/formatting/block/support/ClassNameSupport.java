package blog.troppo.formatting.block.support;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.BlockSupport;
import blog.troppo.formatting.block.BlockType;
import blog.troppo.formatting.block.WrapperAttributes;

/**
 * The author's own classes, then the block's.
 */
final class ClassNameSupport implements BlockSupport {

	@Override
	public void wrap(WrapperAttributes wrapper, BlockInstance block) {
		BlockType type = block.type();
		if (type == null) {
			return;
		}
		if (type.supportsUnlessDenied("customClassName")) {
			wrapper.addClass(block.attributes().text("className"));
		}
		if (type.supportsUnlessDenied("className")) {
			wrapper.addClass(type.className());
		}
	}

}

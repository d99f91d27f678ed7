package blog.troppo.formatting.block.support;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.BlockSupport;
import blog.troppo.formatting.block.BlockType;
import blog.troppo.formatting.block.WrapperAttributes;

/**
 * The class of a wide, full or floating block.
 */
final class AlignSupport implements BlockSupport {

	@Override
	public void wrap(WrapperAttributes wrapper, BlockInstance block) {
		BlockType type = block.type();
		String align = block.attributes().string("align");
		if (type != null && type.supports("align") && align != null) {
			wrapper.addClass("align" + align);
		}
	}

}

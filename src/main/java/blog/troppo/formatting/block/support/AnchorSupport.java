package blog.troppo.formatting.block.support;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.BlockSupport;
import blog.troppo.formatting.block.BlockType;
import blog.troppo.formatting.block.WrapperAttributes;

/**
 * The author's id and accessible name for a block.
 */
final class AnchorSupport implements BlockSupport {

	@Override
	public void wrap(WrapperAttributes wrapper, BlockInstance block) {
		BlockType type = block.type();
		if (type == null) {
			return;
		}
		String anchor = block.attributes().text("anchor");
		if (type.supports("anchor") && !anchor.isEmpty()) {
			wrapper.id(anchor);
		}
		String label = block.attributes().text("ariaLabel");
		if (type.supports("ariaLabel") && !type.skipsSerialization("ariaLabel") && !label.isEmpty()) {
			wrapper.put("aria-label", label);
		}
	}

}

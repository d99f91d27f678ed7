package blog.troppo.formatting.block.support;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.BlockSupport;
import blog.troppo.formatting.block.BlockType;
import blog.troppo.formatting.block.WrapperAttributes;
import blog.troppo.formatting.block.css.StyleEngine;
import blog.troppo.formatting.block.json.Attributes;

/**
 * Padding and margin.
 */
final class SpacingSupport implements BlockSupport {

	@Override
	public void wrap(WrapperAttributes wrapper, BlockInstance block) {
		BlockType type = block.type();
		if (type == null || type.skipsSerialization("spacing")) {
			return;
		}
		Attributes custom = block.attributes().object("style", "spacing");
		Styles spacing = new Styles();
		for (String feature : new String[] { "padding", "margin" }) {
			if (type.supports("spacing", feature) && !type.skipsSerialization("spacing", feature)) {
				spacing.put(feature, custom.get(feature));
			}
		}
		wrapper.addStyles(StyleEngine.of(spacing.under("spacing")));
	}

}

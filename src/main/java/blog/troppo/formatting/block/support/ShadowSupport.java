package blog.troppo.formatting.block.support;

import java.util.Map;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.BlockSupport;
import blog.troppo.formatting.block.BlockType;
import blog.troppo.formatting.block.WrapperAttributes;
import blog.troppo.formatting.block.css.StyleEngine;
import blog.troppo.formatting.block.json.Attributes;

/**
 * The shadow a block throws.
 */
final class ShadowSupport implements BlockSupport {

	@Override
	public void wrap(WrapperAttributes wrapper, BlockInstance block) {
		BlockType type = block.type();
		String shadow = block.attributes().text("style", "shadow");
		if (type != null && !shadow.isEmpty() && type.supports("shadow") && !type.skipsSerialization("shadow")) {
			wrapper.addStyles(StyleEngine.of(new Attributes(Map.of("shadow", shadow))));
		}
	}

}

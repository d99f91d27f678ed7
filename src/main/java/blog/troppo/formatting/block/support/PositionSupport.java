package blog.troppo.formatting.block.support;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.BlockSupport;
import blog.troppo.formatting.block.BlockType;
import blog.troppo.formatting.block.css.Declarations;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.markup.TagEditor;

/**
 * Blocks that stay in view when the page is scrolled.
 */
final class PositionSupport implements BlockSupport {

	private static final String BAR = "var(--wp-admin--admin-bar--position-offset, 0px)";

	@Override
	public String finish(String html, BlockInstance block) {
		BlockType type = block.type();
		Attributes position = block.stored().object("style", "position");
		String kind = position.text("type");
		if (type == null || kind.isEmpty() || !type.supports("position")) {
			return html;
		}
		String name = block.page().unique("wp-container-");
		TagEditor tags = new TagEditor(html);
		if (!kind.equals("sticky") || !type.supports("position", "sticky") || !tags.nextTag()) {
			return html;
		}
		Declarations declarations = new Declarations();
		for (String side : new String[] { "top", "right", "bottom", "left" }) {
			String length = position.text(side);
			if (!length.isEmpty()) {
				declarations.put(side, side.equals("top") ? "calc(" + length + " + " + BAR + ")" : length);
			}
		}
		declarations.put("position", "sticky").put("z-index", "10");
		block.page().styles().add("." + name, declarations);
		tags.addClass(name);
		tags.addClass("is-position-sticky");
		return tags.html();
	}

}

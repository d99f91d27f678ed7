package blog.troppo.formatting.block.support;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.BlockSupport;
import blog.troppo.formatting.block.BlockType;
import blog.troppo.formatting.block.css.Declarations;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.markup.TagEditor;

/**
 * Blocks hidden altogether, or in windows of some width.
 */
final class VisibilitySupport implements BlockSupport {

	@Override
	public String finish(String html, BlockInstance block) {
		BlockType type = block.type();
		Object visibility = block.stored().at("metadata", "blockVisibility");
		if (type == null || visibility == null) {
			return html;
		}
		if (Boolean.FALSE.equals(visibility)) {
			return "";
		}
		if (!type.supportsUnlessDenied("visibility")) {
			return html;
		}
		Attributes windows = block.stored().object("metadata", "blockVisibility", "viewport");
		TagEditor tags = new TagEditor(html);
		boolean any = tags.nextTag();
		for (Viewport viewport : Viewport.all(block.theme().settings())) {
			if (Boolean.FALSE.equals(windows.get(viewport.name()))) {
				if (any) {
					tags.addClass("wp-block-hidden-" + viewport.name());
				}
				block.page()
					.styles()
					.add(viewport.group(), ".wp-block-hidden-" + viewport.name(),
							Declarations.of("display", "none !important"));
			}
		}
		return windows.values().containsValue(false) ? unhurried(tags.html()) : html;
	}

	/** A picture that may be hidden is not the one the reader waits for. */
	private static String unhurried(String html) {
		TagEditor tags = new TagEditor(html);
		while (tags.nextTag("img")) {
			if (tags.attribute("fetchpriority") == null) {
				tags.setAttribute("fetchpriority", "auto");
			}
		}
		return tags.html();
	}

}

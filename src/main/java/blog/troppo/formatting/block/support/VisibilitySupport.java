package blog.troppo.formatting.block.support;

import java.util.TreeMap;

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
		if (type == null || visibility == null || !type.supportsUnlessDenied("visibility")) {
			return html;
		}
		if (Boolean.FALSE.equals(visibility)) {
			return "";
		}
		Attributes windows = block.stored().object("metadata", "blockVisibility", "viewport");
		TagEditor tags = new TagEditor(html);
		if (!windows.values().containsValue(false) || !tags.nextTag()) {
			return html;
		}
		new TreeMap<>(windows.values()).forEach((window, shown) -> {
			String media = media(window);
			if (Boolean.FALSE.equals(shown) && !media.isEmpty()) {
				tags.addClass("wp-block-hidden-" + window);
				block.page()
					.styles()
					.add("@media " + media, ".wp-block-hidden-" + window,
							Declarations.of("display", "none !important"));
			}
		});
		return unhurried(tags.html());
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

	private static String media(String window) {
		return switch (window) {
			case "mobile" -> "(width <= 480px)";
			case "tablet" -> "(480px < width <= 782px)";
			case "desktop" -> "(width > 782px)";
			default -> "";
		};
	}

}

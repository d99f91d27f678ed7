package blog.troppo.formatting.block.support;

import java.util.LinkedHashMap;
import java.util.Map;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.BlockSupport;
import blog.troppo.formatting.block.BlockType;
import blog.troppo.formatting.block.css.StyleEngine;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.markup.TagEditor;

/**
 * A picture behind a block; without more said it covers it.
 */
final class BackgroundSupport implements BlockSupport {

	@Override
	public String finish(String html, BlockInstance block) {
		BlockType type = block.type();
		Attributes background = block.stored().object("style", "background");
		if (type == null || background.isEmpty() || !type.supports("background", "backgroundImage")
				|| type.skipsSerialization("background", "backgroundImage")) {
			return html;
		}
		Map<String, Object> style = new LinkedHashMap<>(background.values());
		if (background.has("backgroundImage")) {
			style.putIfAbsent("backgroundSize", "cover");
			if ("contain".equals(style.get("backgroundSize"))) {
				style.putIfAbsent("backgroundPosition", "50% 50%");
			}
		}
		String css = StyleEngine.of(new Attributes(Map.of("background", style))).declarations().css();
		TagEditor tags = new TagEditor(html);
		if (css.isEmpty() || !tags.nextTag()) {
			return html;
		}
		tags.setAttribute("style", InlineStyle.join(tags.attribute("style"), css));
		tags.addClass("has-background");
		return tags.html();
	}

}

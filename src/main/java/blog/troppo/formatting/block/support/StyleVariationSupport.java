package blog.troppo.formatting.block.support;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.BlockRenderer;
import blog.troppo.formatting.block.BlockSupport;
import blog.troppo.formatting.block.css.StyleEngine;
import blog.troppo.formatting.block.grammar.Block;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.markup.TagEditor;
import org.jspecify.annotations.Nullable;

/**
 * A block in one of the styles the theme defines for its kind: a class for this very
 * block, so that one in another style may stand inside of it.
 */
final class StyleVariationSupport implements BlockSupport {

	private static final Pattern CHOSEN = Pattern.compile("\\bis-style-(?!default)(\\S+)\\b");

	private static final Pattern NUMBERED = Pattern.compile("\\bis-style-(\\S+?--\\d+)\\b");

	@Override
	public Block prepare(Block block, @Nullable Block parent, BlockRenderer renderer) {
		String name = block.name();
		Matcher chosen = CHOSEN.matcher(block.values().text("className"));
		if (name == null || !chosen.find()) {
			return block;
		}
		Attributes variation = renderer.theme().blockStyles(name).object("variations", chosen.group(1));
		if (variation.isEmpty()) {
			return block;
		}
		String numbered = renderer.page().unique(chosen.group() + "--");
		renderer.page().styles().add(":root :where(." + numbered + ")", StyleEngine.of(variation).declarations());
		Map<String, Object> attributes = new LinkedHashMap<>(block.values().values());
		attributes.put("className", block.values().text("className") + " " + numbered);
		return block.withAttributes(attributes);
	}

	@Override
	public String finish(String html, BlockInstance block) {
		Matcher numbered = NUMBERED.matcher(block.stored().text("className"));
		TagEditor tags = new TagEditor(html);
		if (!numbered.find() || !tags.nextTag()) {
			return html;
		}
		tags.addClass(numbered.group());
		return tags.html();
	}

}

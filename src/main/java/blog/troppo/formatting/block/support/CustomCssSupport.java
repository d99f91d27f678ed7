package blog.troppo.formatting.block.support;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.BlockRenderer;
import blog.troppo.formatting.block.BlockSupport;
import blog.troppo.formatting.block.BlockType;
import blog.troppo.formatting.block.css.NestedCss;
import blog.troppo.formatting.block.grammar.Block;
import blog.troppo.formatting.block.json.HashedName;
import blog.troppo.formatting.markup.TagEditor;
import org.jspecify.annotations.Nullable;

/**
 * CSS that the author wrote for one block, under a class of the block's own.
 */
final class CustomCssSupport implements BlockSupport {

	private static final Pattern CLASS = Pattern.compile("\\bwp-custom-css-[0-9a-f]{8}\\b");

	@Override
	public Block prepare(Block block, @Nullable Block parent, BlockRenderer renderer) {
		String css = block.values().text("style", "css").strip();
		BlockType type = renderer.type(block.name());
		if (css.isEmpty() || css.indexOf('<') >= 0 || type == null || !type.supportsUnlessDenied("customCSS")) {
			return block;
		}
		Map<String, Object> parsed = new LinkedHashMap<>(block.asArray());
		Object parentLayout = (parent != null) ? parent.values().get("layout") : null;
		if (parentLayout != null) {
			parsed.put("parentLayout", parentLayout);
		}
		String name = HashedName.of("wp-custom-css-", parsed);
		renderer.page().styles().addRaw(NestedCss.of(css, "." + name));
		Map<String, Object> attributes = new LinkedHashMap<>(block.values().values());
		attributes.put("className", (block.values().text("className") + " " + name).strip());
		return block.withAttributes(attributes);
	}

	@Override
	public String finish(String html, BlockInstance block) {
		Matcher name = CLASS.matcher(block.stored().text("className"));
		TagEditor tags = new TagEditor(html);
		if (!name.find() || !tags.nextTag()) {
			return html;
		}
		tags.addClass("has-custom-css");
		tags.addClass(name.group());
		return tags.html();
	}

}

package blog.troppo.formatting.block.support;

import java.util.List;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.BlockSupport;
import blog.troppo.formatting.block.BlockType;
import blog.troppo.formatting.block.WrapperAttributes;
import blog.troppo.formatting.block.css.StyleEngine;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.markup.TagEditor;

/**
 * Height, width and shape. A shape and a least height exclude each other.
 */
final class DimensionsSupport implements BlockSupport {

	private static final List<String> FEATURES = List.of("height", "minHeight", "minWidth", "width");

	@Override
	public void wrap(WrapperAttributes wrapper, BlockInstance block) {
		BlockType type = block.type();
		if (type == null || type.skipsSerialization("dimensions")) {
			return;
		}
		Attributes custom = block.attributes().object("style", "dimensions");
		Styles dimensions = new Styles();
		for (String feature : FEATURES) {
			if (type.supports("dimensions", feature) && !type.skipsSerialization("dimensions", feature)) {
				dimensions.put(feature, custom.get(feature));
			}
		}
		wrapper.addStyles(StyleEngine.of(dimensions.under("dimensions")));
	}

	@Override
	public String finish(String html, BlockInstance block) {
		BlockType type = block.type();
		if (type == null || !type.supports("dimensions", "aspectRatio")
				|| type.skipsSerialization("dimensions", "aspectRatio")) {
			return html;
		}
		Attributes custom = block.stored().object("style", "dimensions");
		Styles dimensions = new Styles();
		String shape = custom.text("aspectRatio").strip();
		boolean shaped = !shape.isEmpty() && !shape.equals("auto");
		if (shaped) {
			dimensions.put("aspectRatio", custom.get("aspectRatio")).put("height", "unset").put("minHeight", "unset");
		}
		else if (custom.has("minHeight") || block.stored().has("minHeight")) {
			dimensions.put("aspectRatio", "unset");
		}
		else {
			dimensions.put("aspectRatio", shape);
		}
		StyleEngine styles = StyleEngine.of(dimensions.under("dimensions"));
		TagEditor tags = new TagEditor(html);
		if (styles.declarations().isEmpty() || !tags.nextTag()) {
			return html;
		}
		tags.setAttribute("style", InlineStyle.join(tags.attribute("style"), styles.declarations().css()));
		if (shaped) {
			tags.addClass("has-aspect-ratio");
		}
		return tags.html();
	}

}

package blog.troppo.formatting.block.core;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.markup.TagEditor;

/**
 * A button; one without a text is left out.
 */
final class ButtonBlock implements DynamicBlock {

	private static final String PRESET = "var:preset|dimension|";

	private static final Pattern LINK = Pattern.compile("<(a|button)\\b[^>]*>(</\\1>)?");

	@Override
	public String render(BlockInstance block, String content) {
		Matcher link = LINK.matcher(content);
		boolean linked = link.find();
		if ((linked && link.group(2) != null) || (!linked && content.indexOf('<') >= 0)) {
			return "";
		}
		String width = block.attributes().text("style", "dimensions", "width");
		TagEditor tags = new TagEditor(content);
		if (!width.isEmpty() && tags.nextTag()) {
			size(tags, width.startsWith(PRESET) ? width.substring(PRESET.length()) + "%" : width);
		}
		return tags.html();
	}

	private static void size(TagEditor tags, String width) {
		tags.addClass("has-custom-width");
		if (!width.endsWith("%")) {
			tags.setAttribute("style", "width: " + width + ";");
			return;
		}
		String percent = width.substring(0, width.length() - 1);
		tags.setAttribute("style", "--wp--block-button--width: " + percent + ";");
		tags.addClass("wp-block-button__width");
		if (percent.matches("\\d+")) {
			tags.addClass("wp-block-button__width-" + percent);
		}
	}

}

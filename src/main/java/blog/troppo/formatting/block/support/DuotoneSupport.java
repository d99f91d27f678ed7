package blog.troppo.formatting.block.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.BlockSupport;
import blog.troppo.formatting.block.BlockType;
import blog.troppo.formatting.block.css.CssValues;
import blog.troppo.formatting.block.css.Declarations;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.markup.TagEditor;

/**
 * Pictures in two tones: a class, a rule that names a filter, and the filter itself for
 * the foot of the page.
 */
final class DuotoneSupport implements BlockSupport {

	@Override
	public String finish(String html, BlockInstance block) {
		BlockType type = block.type();
		Object duotone = block.stored().at("style", "color", "duotone");
		if (type == null || duotone == null
				|| !(type.supports("filter", "duotone") || type.supports("color", "__experimentalDuotone"))) {
			return html;
		}
		TagEditor tags = new TagEditor(html);
		if (!tags.nextTag()) {
			return html;
		}
		String name = "wp-duotone-" + slug(duotone, block);
		tags.addClass(name);
		String filter = (duotone instanceof List<?> colors) ? colored(name, colors, block)
				: "unset".equals(duotone) ? "unset" : CssValues.resolve(Attributes.asText(duotone));
		block.page().styles().add(selector(type, name), Declarations.of("filter", filter));
		return tags.html();
	}

	private static String slug(Object duotone, BlockInstance block) {
		if (duotone instanceof List<?> colors) {
			List<String> names = new ArrayList<>();
			colors.forEach((color) -> names
				.add(Attributes.asText(color).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "")));
			return block.page().unique(String.join("-", names) + "-");
		}
		String text = Attributes.asText(duotone);
		return text.equals("unset") ? block.page().unique("unset-")
				: CssValues.kebab(text.substring(text.lastIndexOf('|') + 1));
	}

	private static String selector(BlockType type, String name) {
		String own = type.selector("filter", "duotone");
		List<String> selectors = new ArrayList<>();
		for (String each : (own.isEmpty() ? "." + type.className() : own).split(",")) {
			selectors.add("." + name + each.strip());
		}
		return String.join(", ", selectors);
	}

	private static String colored(String name, List<?> colors, BlockInstance block) {
		block.page().addToFoot(DuotoneFilter.svg(name, colors.stream().map(Attributes::asText).toList()));
		return "url(#" + name + ")";
	}

}

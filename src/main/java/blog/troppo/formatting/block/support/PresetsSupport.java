package blog.troppo.formatting.block.support;

import java.util.Map;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.BlockSupport;
import blog.troppo.formatting.block.BlockType;
import blog.troppo.formatting.block.css.CssValues;
import blog.troppo.formatting.block.css.Declarations;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.block.json.HashedName;
import blog.troppo.formatting.markup.TagEditor;
import blog.troppo.support.PhpSerialized;

/**
 * Presets of a block's own, for itself and what is in it.
 */
final class PresetsSupport implements BlockSupport {

	@Override
	public String finish(String html, BlockInstance block) {
		BlockType type = block.type();
		Attributes settings = block.stored().object("settings");
		if (type == null || settings.isEmpty() || !type.supports("__experimentalSettings")) {
			return html;
		}
		TagEditor tags = new TagEditor(html);
		if (!tags.nextTag()) {
			return html;
		}
		String name = "wp-settings-" + HashedName.md5(PhpSerialized.write(block.parsed().asArray()));
		tags.addClass(name);
		Declarations variables = new Declarations();
		add(variables, "color", "color", settings.at("color", "palette", "custom"));
		add(variables, "gradient", "gradient", settings.at("color", "gradients", "custom"));
		add(variables, "font-size", "size", settings.at("typography", "fontSizes", "custom"));
		add(variables, "spacing", "size", settings.at("spacing", "spacingSizes", "custom"));
		block.page().styles().add("." + name + ",." + name + " *", variables);
		return tags.html();
	}

	private static void add(Declarations variables, String kind, String key,
			@org.jspecify.annotations.Nullable Object presets) {
		if (presets instanceof Iterable<?> list) {
			for (Object each : list) {
				if (each instanceof Map<?, ?> preset) {
					variables.put(
							"--wp--preset--" + kind + "--" + CssValues.kebab(Attributes.asText(preset.get("slug"))),
							Attributes.asText(preset.get(key)));
				}
			}
		}
	}

}

package blog.troppo.formatting.block.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.BlockRenderer;
import blog.troppo.formatting.block.BlockSupport;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.block.css.CssValues;
import blog.troppo.formatting.block.css.Declarations;
import blog.troppo.formatting.block.grammar.Block;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.block.json.BlockJson;
import blog.troppo.formatting.markup.TagEditor;
import org.jspecify.annotations.Nullable;

/**
 * A gallery: a class of its own for the gap between its pictures, and their ids for old
 * scripts.
 */
final class GalleryBlock implements DynamicBlock, BlockSupport {

	private static final String USUAL_GAP = "var( --wp--style--gallery-gap-default,"
			+ " var( --gallery-block--gutter-size, var( --wp--style--block-gap, 0.5em ) ) )";

	@Override
	public Block prepare(Block block, @Nullable Block parent, BlockRenderer renderer) {
		if (!block.is("core/gallery")) {
			return block;
		}
		List<Block> inner = new ArrayList<>();
		for (Block image : block.innerBlocks()) {
			boolean wanted = image.is("core/image") && image.values().has("id") && !image.values().has("data-id");
			inner.add(wanted ? withDataId(image) : image);
		}
		return block.withInnerBlocks(inner);
	}

	private static Block withDataId(Block image) {
		Map<String, Object> attributes = new LinkedHashMap<>(image.values().values());
		attributes.put("data-id", image.values().text("id"));
		return image.withAttributes(attributes);
	}

	@Override
	public String render(BlockInstance block, String content) {
		TagEditor tags = new TagEditor(content);
		if (!tags.nextTag()) {
			return content;
		}
		String name = "wp-block-gallery-" + block.page().next("wp-block-gallery");
		tags.addClass(name);
		addGap(block, name);
		boolean lightbox = block.parsed()
			.innerBlocks()
			.stream()
			.anyMatch((image) -> image.is("core/image") && ImageBlock.isLightbox(image.values(), block));
		if (lightbox) {
			tags.setAttribute("data-wp-interactive", "core/gallery");
			tags.setAttribute("data-wp-context", BlockJson.write(Map.of("galleryId", block.page().uniqueId())));
		}
		return tags.html();
	}

	private static void addGap(BlockInstance block, String name) {
		Object gap = block.attributes().at("style", "spacing", "blockGap");
		String column = side(gap, "left");
		block.page()
			.styles()
			.add(".wp-block-gallery." + name,
					Declarations.of("--wp--style--unstable-gallery-gap", column.equals("0") ? "0px" : column));
	}

	private static String side(@Nullable Object gap, String side) {
		Object value = (gap instanceof Map<?, ?> sides) ? sides.get(side) : gap;
		String text = Attributes.asText(value);
		return text.isEmpty() ? USUAL_GAP : CssValues.resolve(text);
	}

}

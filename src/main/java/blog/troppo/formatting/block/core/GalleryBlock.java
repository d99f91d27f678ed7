package blog.troppo.formatting.block.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.BlockRenderer;
import blog.troppo.formatting.block.BlockSupport;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.block.css.CssValues;
import blog.troppo.formatting.block.css.Declarations;
import blog.troppo.formatting.block.css.StyleRules;
import blog.troppo.formatting.block.grammar.Block;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.block.json.BlockJson;
import blog.troppo.formatting.block.support.SafeGap;
import blog.troppo.formatting.block.support.Viewport;
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
		return block.withInnerBlocks(ordered(inner, block.values()));
	}

	/** As they stand, or in any order. */
	private static List<Block> ordered(List<Block> pictures, Attributes gallery) {
		List<Block> ordered = new ArrayList<>(pictures);
		if (Boolean.TRUE.equals(gallery.get("randomOrder"))) {
			Collections.shuffle(ordered);
		}
		return ordered;
	}

	private static Block withDataId(Block image) {
		Map<String, Object> attributes = new LinkedHashMap<>(image.values().values());
		attributes.put("data-id", image.values().text("id"));
		return image.withAttributes(attributes);
	}

	@Override
	public String render(BlockInstance block, String content) {
		if (!block.attributes().isTrue("dynamicContent")) {
			return render(block, content, block.parsed().innerBlocks());
		}
		List<Block> pictures = ordered(AttachedPictures.of(block), block.stored());
		return pictures.isEmpty() ? "" : render(block, frame(block, block.renderInner(pictures) + content), pictures);
	}

	/** The element around pictures that nobody wrote it around. */
	private static String frame(BlockInstance block, String content) {
		Attributes attributes = block.attributes();
		String columns = attributes.has("columns") ? String.valueOf(attributes.number("columns", 0)) : "default";
		String classes = "wp-block-gallery has-nested-images columns-" + columns
				+ (attributes.isTrue("imageCrop") ? " is-cropped" : "");
		return "<figure " + block.wrapper(classes) + ">" + content + "</figure>";
	}

	private static String render(BlockInstance block, String content, List<Block> pictures) {
		TagEditor tags = new TagEditor(content);
		if (!tags.nextTag()) {
			return content;
		}
		String name = block.page().unique("wp-block-gallery-");
		tags.addClass(name);
		addGap(block, name);
		boolean lightbox = pictures.stream()
			.anyMatch((image) -> image.is("core/image") && ImageBlock.isLightbox(image.values(), block));
		if (lightbox) {
			tags.setAttribute("data-wp-interactive", "core/gallery");
			tags.setAttribute("data-wp-context", BlockJson.write(Map.of("galleryId", block.page().uniqueId())));
		}
		return tags.html();
	}

	/** The gap that the number of columns is reckoned with. */
	private static void addGap(BlockInstance block, String name) {
		Attributes style = block.attributes().object("style");
		Attributes spacing = style.object("spacing");
		Object gap = spacing.values().containsKey("blockGap") ? spacing.get("blockGap")
				: block.theme().blockGap(block.name());
		StyleRules styles = block.page().styles();
		styles.add(".wp-block-gallery." + name, gap(gap));
		for (Viewport window : Viewport.styled(block.theme().settings())) {
			Object narrow = style.at(window.key(), "spacing", "blockGap");
			if (narrow != null) {
				styles.add(window.group(), ".wp-block-gallery." + name, gap(narrow));
			}
		}
	}

	private static Declarations gap(@Nullable Object gap) {
		Object column = (gap instanceof Map<?, ?> sides) ? sides.get("left") : gap;
		String text = (SafeGap.of(column) instanceof String safe) ? CssValues.resolve(safe) : "";
		return Declarations.of("--wp--style--unstable-gallery-gap",
				text.isEmpty() ? USUAL_GAP : text.equals("0") ? "0px" : text);
	}

}

package blog.troppo.formatting.block.core;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.Kses;
import blog.troppo.formatting.SafeCss;
import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.grammar.Block;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.data.MediaView;
import blog.troppo.formatting.shortcode.ImageTag;

/**
 * The pictures of a gallery that chooses them when it is shown ({@code dynamicContent}):
 * those attached to the post that it stands in, as blocks like those that people put into
 * galleries.
 */
final class AttachedPictures {

	private static final String SOURCE = "core/attached-media";

	private static final int MOST = 100;

	private AttachedPictures() {
	}

	/** None where the gallery asks for another source than is known. */
	static List<Block> of(BlockInstance gallery) {
		Attributes content = gallery.attributes().object("dynamicContent");
		Object post = gallery.context("postId");
		if (!content.text("source").equals(SOURCE) || post == null) {
			return List.of();
		}
		return gallery.site()
			.media()
			.attachedTo(Attributes.toInt(post))
			.stream()
			.filter(MediaView::isImage)
			.sorted(order(content.object("args")))
			.limit(MOST)
			.map((picture) -> block(picture, gallery.attributes(), gallery.page().isInText()))
			.toList();
	}

	/** The latest first, unless something else is asked for. */
	private static Comparator<MediaView> order(Attributes asked) {
		Comparator<MediaView> order = asked.text("orderBy").equals("title")
				? Comparator.comparing(MediaView::title, String.CASE_INSENSITIVE_ORDER)
				: Comparator.comparing(MediaView::date);
		return asked.text("order").equalsIgnoreCase("asc") ? order : order.reversed();
	}

	private static Block block(MediaView picture, Attributes gallery, boolean inText) {
		String size = gallery.text("sizeSlug");
		String link = link(picture, gallery);
		String figure = "<figure class=\"wp-block-image size-" + Escape.attr(size) + "\">"
				+ linked(link, gallery, tag(picture, size, gallery, inText)) + caption(picture) + "</figure>";
		Map<String, Object> attributes = new LinkedHashMap<>();
		attributes.put("id", picture.id());
		attributes.put("data-id", String.valueOf(picture.id()));
		attributes.put("sizeSlug", size);
		attributes.put("linkDestination", link.isEmpty() ? "none" : "custom");
		if (gallery.text("linkTo").equals("lightbox")) {
			attributes.put("lightbox", Map.of("enabled", true));
		}
		return new Block("core/image", attributes, List.of(), figure, List.of(figure));
	}

	private static String tag(MediaView picture, String size, Attributes gallery, boolean inText) {
		String ratio = gallery.text("aspectRatio");
		String style = (ratio.isEmpty() || ratio.equals("auto")) ? ""
				: " style=\"" + Escape.attr(SafeCss.filter("aspect-ratio:" + ratio + ";object-fit:cover;")) + "\"";
		String classes = "wp-image-" + picture.id();
		return ImageTag.of(picture, size, classes, style, inText);
	}

	private static String linked(String link, Attributes gallery, String tag) {
		String elsewhere = gallery.text("linkTarget").equals("_blank") ? " target=\"_blank\" rel=\"noopener\"" : "";
		return link.isEmpty() ? tag : "<a href=\"" + Urls.escape(link) + "\"" + elsewhere + ">" + tag + "</a>";
	}

	/** By the names of WordPress and of the plugin that its editor comes from. */
	private static String link(MediaView picture, Attributes gallery) {
		return switch (gallery.text("linkTo")) {
			case "media", "file" -> picture.url();
			case "attachment", "post" -> picture.pageUrl();
			default -> "";
		};
	}

	private static String caption(MediaView picture) {
		return picture.caption().isEmpty() ? ""
				: "<figcaption class=\"wp-element-caption\">" + Kses.post(picture.caption()) + "</figcaption>";
	}

}

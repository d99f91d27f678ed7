package blog.troppo.formatting.shortcode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import blog.troppo.formatting.Urls;
import blog.troppo.formatting.data.MediaView;
import blog.troppo.formatting.Texturize;
import org.jspecify.annotations.Nullable;

/**
 * {@code [gallery]}: the images attached to a post, or those named by {@code ids} or
 * {@code include}.
 */
final class GalleryShortcode implements Shortcode {

	private static final Set<String> ELEMENTS = Set.of("a", "abbr", "acronym", "address", "article", "aside", "audio",
			"b", "blockquote", "button", "caption", "cite", "code", "dd", "del", "details", "dfn", "div", "dl", "dt",
			"em", "fieldset", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup",
			"i", "ins", "kbd", "label", "legend", "li", "main", "mark", "menu", "nav", "object", "ol", "p", "pre", "q",
			"rb", "rp", "rt", "ruby", "s", "samp", "section", "small", "span", "strike", "strong", "sub", "summary",
			"sup", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "tt", "u", "ul", "var", "video");

	@Override
	public String render(ShortcodeCall call) {
		int instance = call.scope().next("gallery");
		List<MediaView> images = images(call);
		if (images.isEmpty()) {
			return "";
		}
		ShortcodeAttributes attributes = call.attributes();
		String size = attributes.get("size", "thumbnail");
		if (call.scope().isFeed()) {
			StringBuilder html = new StringBuilder("\n");
			images.forEach((image) -> html.append(picture(call, image, size, "")).append('\n'));
			return html.toString();
		}
		int columns = attributes.number("columns", 3);
		StringBuilder html = new StringBuilder("<div id='gallery-").append(instance)
			.append("' class='gallery galleryid-")
			.append(postId(call))
			.append(" gallery-columns-")
			.append(columns)
			.append(" gallery-size-")
			.append(size.replaceAll("[^A-Za-z0-9_-]", ""))
			.append("'>");
		for (MediaView image : images) {
			html.append(item(call, image, size, instance));
		}
		return html.append("\n\t\t</div>\n").toString();
	}

	/**
	 * The picture with the link that was asked for. In a feed any link that was asked for
	 * leads to the file.
	 * @param more attributes of the picture, each after a blank
	 */
	private static String picture(ShortcodeCall call, MediaView image, String size, String more) {
		String link = call.attributes().get("link", "");
		String picture = ImageTag.of(image, size, more, call.scope().areImagesToFollow());
		if (link.equals("none")) {
			return picture;
		}
		boolean toFile = link.equals("file") || call.scope().isFeed() && !link.isEmpty();
		String url = toFile ? image.url() : image.pageUrl();
		return "<a href='" + Urls.escape(url) + "'>" + picture + "</a>";
	}

	private static String item(ShortcodeCall call, MediaView image, String size, int instance) {
		ShortcodeAttributes attributes = call.attributes();
		String item = element(attributes.get("itemtag"), "figure");
		String icon = element(attributes.get("icontag"), "div");
		String caption = element(attributes.get("captiontag"), "figcaption");
		String orientation = (image.width() == 0 || image.height() == 0) ? ""
				: ((image.height() > image.width()) ? "portrait" : "landscape");
		boolean described = !image.caption().isBlank();
		String id = "gallery-" + instance + "-" + image.id();
		String more = described ? " aria-describedby=\"" + id + "\"" : "";
		String picture = picture(call, image, size, more);
		StringBuilder html = new StringBuilder("<").append(item)
			.append(" class='gallery-item'>\n\t\t\t<")
			.append(icon)
			.append(" class='gallery-icon ")
			.append(orientation)
			.append("'>\n\t\t\t\t")
			.append(picture)
			.append("\n\t\t\t</")
			.append(icon)
			.append('>');
		if (described) {
			html.append(
					"\n\t\t\t\t<%1$s class='wp-caption-text gallery-caption' id='%2$s'>\n\t\t\t\t%3$s\n\t\t\t\t</%1$s>"
						.formatted(caption, id, Texturize.texturize(image.caption())));
		}
		return html.append("</").append(item).append('>').toString();
	}

	private static String element(@Nullable String asked, String usual) {
		String name = (asked != null) ? asked.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "") : usual;
		return ELEMENTS.contains(name) ? name : usual;
	}

	private static long postId(ShortcodeCall call) {
		String id = call.attributes().get("id");
		return (id != null) ? ShortcodeAttributes.leadingNumber(id) : call.scope().postId();
	}

	private static List<MediaView> images(ShortcodeCall call) {
		ShortcodeAttributes attributes = call.attributes();
		boolean ids = attributes.isSet("ids");
		String include = ids ? attributes.get("ids", "") : attributes.get("include", "");
		List<MediaView> images = new ArrayList<>();
		if (!include.isEmpty()) {
			for (long id : numbers(include)) {
				MediaView media = call.scope().media().media(id);
				if (media != null) {
					images.add(media);
				}
			}
		}
		else if (postId(call) > 0) {
			List<Long> excluded = numbers(attributes.get("exclude", ""));
			images.addAll(call.scope().media().attachedTo(postId(call)));
			images.removeIf((image) -> excluded.contains(image.id()));
		}
		images.removeIf((image) -> !image.isImage());
		sort(images, attributes, ids);
		return images;
	}

	private static void sort(List<MediaView> images, ShortcodeAttributes attributes, boolean ids) {
		String order = attributes.get("orderby", ids ? "post__in" : "menu_order ID").toLowerCase(Locale.ROOT);
		switch (order.split(" ", 2)[0]) {
			case "rand" -> Collections.shuffle(images);
			case "title" -> images.sort(Comparator.comparing(MediaView::title, String.CASE_INSENSITIVE_ORDER));
			case "date", "post_date" -> images.sort(Comparator.comparing(MediaView::date));
			case "id" -> images.sort(Comparator.comparingLong(MediaView::id));
			default -> {
				// as named, or as the post has them
			}
		}
		if (!order.startsWith("post__in") && attributes.get("order", "ASC").equalsIgnoreCase("DESC")) {
			Collections.reverse(images);
		}
	}

	static List<Long> numbers(String list) {
		List<Long> numbers = new ArrayList<>();
		for (String item : list.split("[\\s,]+")) {
			if (item.matches("\\d{1,18}")) {
				numbers.add(Long.valueOf(item));
			}
		}
		return numbers;
	}

}

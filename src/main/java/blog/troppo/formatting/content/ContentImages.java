package blog.troppo.formatting.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.data.MediaSource;
import blog.troppo.formatting.data.MediaView;
import blog.troppo.formatting.shortcode.ImageTag;
import org.jspecify.annotations.Nullable;

/**
 * What the server adds to the pictures and frames of a text: dimensions, other sizes to
 * choose from, and when to load, as {@code wp_filter_content_tags} does.
 */
final class ContentImages {

	private static final Pattern ID = Pattern.compile("wp-image-([0-9]{1,18})");

	private static final Pattern SIZES = Pattern.compile(" sizes=\"(?!auto)([^\"]*)\"");

	private static final int MOST_DIGITS = 9;

	private final MediaSource media;

	private final ImagePriority priority;

	ContentImages(MediaSource media, ImagePriority priority) {
		this.media = media;
		this.priority = priority;
	}

	/** Tags that are written alike count once. */
	String complete(String html) {
		int lt = nextTag(html, 0);
		if (lt < 0) {
			return html;
		}
		StringBuilder completed = new StringBuilder(html.length() * 2);
		Map<String, String> known = new HashMap<>();
		int done = 0;
		while (lt >= 0) {
			int end = html.indexOf('>', lt) + 1;
			completed.append(html, done, lt).append(known.computeIfAbsent(html.substring(lt, end), this::completed));
			done = end;
			lt = nextTag(html, end);
		}
		return completed.append(html, done, html.length()).toString();
	}

	/** Where the next picture or frame begins that has attributes and an end, or -1. */
	private static int nextTag(String html, int from) {
		for (int lt = html.indexOf("<i", from); lt >= 0; lt = html.indexOf("<i", lt + 2)) {
			int name = html.startsWith("<img", lt) ? lt + 4 : html.startsWith("<iframe", lt) ? lt + 7 : html.length();
			if (name < html.length() && isSpace(html.charAt(name))) {
				int end = html.indexOf('>', name);
				if (end < 0 || end > name + 1) {
					return (end < 0) ? -1 : lt;
				}
			}
		}
		return -1;
	}

	private static boolean isSpace(char c) {
		return c == ' ' || (c >= '\t' && c <= '\r');
	}

	private String completed(String tag) {
		return tag.startsWith("<img") ? image(tag) : frame(tag);
	}

	private String image(String tag) {
		String image = tag;
		MediaView media = attachment(tag);
		if (media != null) {
			image = withSize(image, media);
			image = withSources(image, media);
		}
		image = withLoading(image);
		if (image.contains(" loading=\"lazy\"") && image.contains(" width=\"")) {
			image = SIZES.matcher(image).replaceFirst(" sizes=\"auto, $1\"");
		}
		return image;
	}

	private @Nullable MediaView attachment(String tag) {
		Matcher id = ID.matcher(tag);
		return id.find() ? this.media.media(Long.parseLong(id.group(1))) : null;
	}

	private static String withSize(String tag, MediaView media) {
		if (tag.contains(" width=") || tag.contains(" height=")) {
			return tag;
		}
		MediaView.Size size = sizeOf(attribute(tag, "src"), media);
		return (size == null || size.width() == 0) ? tag
				: tag.replaceFirst("<img", "<img width=\"" + size.width() + "\" height=\"" + size.height() + "\"");
	}

	private static MediaView.@Nullable Size sizeOf(String src, MediaView media) {
		String file = fileName(src);
		for (MediaView.Size size : media.sizes()) {
			if (fileName(size.url()).equals(file)) {
				return size;
			}
		}
		return fileName(media.url()).equals(file)
				? new MediaView.Size("full", media.url(), media.width(), media.height()) : null;
	}

	private static String fileName(String url) {
		int end = 0;
		while (end < url.length() && url.charAt(end) != '?' && url.charAt(end) != '#') {
			end++;
		}
		return url.substring(url.lastIndexOf('/', end - 1) + 1, end);
	}

	private static String withSources(String tag, MediaView media) {
		if (tag.contains(" srcset=")) {
			return tag;
		}
		MediaView.Size size = sizeOf(attribute(tag, "src"), media);
		if (size == null) {
			return tag;
		}
		long width = number(attribute(tag, "width"));
		long height = number(attribute(tag, "height"));
		MediaView.Size shown = (width > 0 && height > 0)
				? new MediaView.Size(size.name(), size.url(), (int) width, (int) height) : size;
		String set = ImageTag.sourceSet(media, shown);
		if (set == null) {
			return tag;
		}
		String sizes = tag.contains(" sizes=") ? ""
				: " sizes=\"(max-width: " + shown.width() + "px) 100vw, " + shown.width() + "px\"";
		String kept = tag.replaceFirst("[/ ]*>$", "");
		return kept + " srcset=\"" + Escape.attr(set) + "\"" + sizes + " />";
	}

	/**
	 * A tag that was left open has another within, which gets the same, as in WordPress.
	 */
	private String withLoading(String tag) {
		if (!tag.contains(" src=\"")) {
			return tag;
		}
		StringBuilder attributes = new StringBuilder();
		boolean sized = number(attribute(tag, "width")) > 0 && number(attribute(tag, "height")) > 0;
		if (tag.contains(" fetchpriority=\"high\"")) {
			this.priority.highGiven();
		}
		else if (sized && !tag.contains(" fetchpriority=")) {
			long width = number(attribute(tag, "width"));
			long height = number(attribute(tag, "height"));
			List<String> loading = !tag.contains(" loading=") ? this.priority.next(width, height)
					: tag.contains(" loading=\"eager\"") ? this.priority.eager(width, height) : List.of();
			loading.forEach((each) -> attributes.append(each).append(' '));
		}
		if (!tag.contains(" decoding=")) {
			attributes.append("decoding=\"async\" ");
		}
		return tag.replace("<img ", "<img " + attributes);
	}

	private String frame(String tag) {
		boolean sized = tag.contains(" src=\"") && tag.contains(" width=\"") && tag.contains(" height=\"");
		if (!sized || tag.contains(" loading=")) {
			return tag;
		}
		boolean lazy = this.priority.next(0, 0).contains("loading=\"lazy\"");
		return lazy ? "<iframe loading=\"lazy\"" + tag.substring("<iframe".length()) : tag;
	}

	private static String attribute(String tag, String name) {
		String opening = " " + name + "=\"";
		int start = tag.indexOf(opening);
		int end = (start < 0) ? -1 : tag.indexOf('"', start + opening.length());
		return (end < 0) ? "" : tag.substring(start + opening.length(), end);
	}

	/** What is nothing but digits; anything else, such as a percentage, is no size. */
	private static long number(String text) {
		long number = 0;
		for (int i = 0; i < text.length(); i++) {
			int digit = text.charAt(i) - '0';
			if (digit < 0 || digit > 9) {
				return 0;
			}
			number = (i < MOST_DIGITS) ? number * 10 + digit : number;
		}
		return number;
	}

}

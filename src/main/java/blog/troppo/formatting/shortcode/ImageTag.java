package blog.troppo.formatting.shortcode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.StripTags;
import blog.troppo.formatting.Urls;
import blog.troppo.formatting.data.MediaView;
import org.jspecify.annotations.Nullable;

/**
 * The {@code img} of an attachment in one of the site's sizes, as
 * {@code wp_get_attachment_image} writes it.
 */
public final class ImageTag {

	private static final Map<String, int[]> SIZES = Map.of("thumbnail", new int[] { 150, 150 }, "medium",
			new int[] { 300, 300 }, "medium_large", new int[] { 768, 0 }, "large", new int[] { 1024, 1024 },
			"1536x1536", new int[] { 1536, 1536 }, "2048x2048", new int[] { 2048, 2048 });

	private static final int LARGEST_IN_SRCSET = 2048;

	private ImageTag() {
	}

	/**
	 * As wp_get_attachment_image(id, size).
	 * @param inText whether the filters of a text follow, which say when it loads; alone,
	 * it is lazy
	 */
	public static String of(MediaView image, String size, boolean inText) {
		return of(image, size, "", inText);
	}

	/**
	 * The same with attributes of its own.
	 * @param more each after a blank
	 */
	public static String of(MediaView image, String size, String more, boolean inText) {
		String name = Escape.attr(size);
		return of(image, size, "attachment-" + name + " size-" + name, more, inText);
	}

	/** The same with classes of its own. */
	public static String of(MediaView image, String size, String classes, String more, boolean inText) {
		MediaView.Size file = file(image, size);
		StringBuilder html = new StringBuilder("<img");
		if (file.width() > 0) {
			html.append(" width=\"").append(file.width()).append("\" height=\"").append(file.height()).append('"');
		}
		html.append(" src=\"")
			.append(Urls.escape(file.url()))
			.append("\" class=\"")
			.append(classes)
			.append("\" alt=\"")
			.append(Escape.attr(StripTags.strip(image.alt()).strip()))
			.append('"')
			.append(more)
			.append(inText ? "" : " decoding=\"async\" loading=\"lazy\"");
		String set = sourceSet(image, file);
		if (set != null) {
			html.append(" srcset=\"")
				.append(Escape.attr(set))
				.append(inText ? "\" sizes=\"" : "\" sizes=\"auto, ")
				.append("(max-width: ")
				.append(file.width())
				.append("px) 100vw, ")
				.append(file.width())
				.append("px\"");
		}
		return html.append(" />").toString();
	}

	/**
	 * The stored copy for a size, or the original, its dimensions fitted into the size.
	 */
	public static MediaView.Size file(MediaView image, String size) {
		for (MediaView.Size stored : image.sizes()) {
			if (stored.name().equals(size)) {
				return stored;
			}
		}
		int[] box = SIZES.get(size.toLowerCase(Locale.ROOT));
		if (box == null || image.width() == 0) {
			return new MediaView.Size("full", image.url(), image.width(), image.height());
		}
		double ratio = Math.min(1,
				Math.min((double) box[0] / image.width(), (box[1] == 0) ? 1 : (double) box[1] / image.height()));
		int width = (int) Math.max(1, Math.round(image.width() * ratio));
		int height = (int) Math.max(1, Math.round(image.height() * ratio));
		return new MediaView.Size("full", image.url(), width, height);
	}

	/** The copies of the same shape as this one, null when there are not two of them. */
	public static @Nullable String sourceSet(MediaView image, MediaView.Size shown) {
		if (shown.width() < 1) {
			return null;
		}
		List<MediaView.Size> all = new ArrayList<>(image.sizes());
		all.add(new MediaView.Size("full", image.url(), image.width(), image.height()));
		List<String> sources = new ArrayList<>();
		List<Integer> widths = new ArrayList<>();
		all.sort(Comparator.comparing((MediaView.Size size) -> !size.url().equals(shown.url())));
		for (MediaView.Size size : all) {
			boolean listed = size.width() <= LARGEST_IN_SRCSET || size.url().equals(shown.url());
			if (listed && !widths.contains(size.width()) && sameShape(shown, size)) {
				widths.add(size.width());
				sources.add(size.url() + " " + size.width() + "w");
			}
		}
		return (sources.size() > 1) ? String.join(", ", sources) : null;
	}

	/**
	 * Of the same shape: scaled to the smaller one's width, no more than a pixel apart.
	 */
	private static boolean sameShape(MediaView.Size one, MediaView.Size other) {
		MediaView.Size large = (one.width() > other.width()) ? one : other;
		MediaView.Size small = (one.width() > other.width()) ? other : one;
		if (large.width() < 1 || large.height() < 1) {
			return false;
		}
		long height = Math.round((double) large.height() * small.width() / large.width());
		return Math.abs(height - small.height()) <= 1;
	}

}

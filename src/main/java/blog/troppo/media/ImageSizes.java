package blog.troppo.media;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import blog.troppo.site.Setting;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;

import org.springframework.stereotype.Component;

/**
 * The sizes that are made of each image, and what of an image of some size they show:
 * {@code wp_get_registered_image_subsizes}, {@code image_resize_dimensions}.
 */
@Component
public class ImageSizes {

	/** An image larger than this is kept, and shown as a smaller one. */
	static final Wish BIG = new Wish(2560, 2560, false);

	private final Settings settings;

	ImageSizes(Settings settings) {
		this.settings = settings;
	}

	/** A box that an image is to fit into, or with {@code crop} to fill; 0 is any. */
	public record Wish(int width, int height, boolean crop) {

		/**
		 * The part of an image to show and its size then; empty if it is small enough.
		 */
		Optional<Cut> of(int width, int height) {
			if (this.width <= 0 && this.height <= 0) {
				return Optional.empty();
			}
			return Optional.of(this.crop ? filling(width, height) : fitting(width, height))
				.filter((cut) -> Math.abs(cut.width() - width) > 1 || Math.abs(cut.height() - height) > 1);
		}

		private Cut filling(int width, int height) {
			double aspect = (double) width / height;
			int newWidth = Math.min(this.width, width);
			int newHeight = Math.min(this.height, height);
			newWidth = (newWidth > 0) ? newWidth : Math.max(1, (int) Math.round(newHeight * aspect));
			newHeight = (newHeight > 0) ? newHeight : Math.max(1, (int) Math.round(newWidth / aspect));
			double ratio = Math.max((double) newWidth / width, (double) newHeight / height);
			int cutWidth = (int) Math.round(newWidth / ratio);
			int cutHeight = (int) Math.round(newHeight / ratio);
			return new Cut((width - cutWidth) / 2, (height - cutHeight) / 2, cutWidth, cutHeight, newWidth, newHeight);
		}

		private Cut fitting(int width, int height) {
			double byWidth = (this.width > 0 && width > this.width) ? (double) this.width / width : 1;
			double byHeight = (this.height > 0 && height > this.height) ? (double) this.height / height : 1;
			double ratio = Math.min(byWidth, byHeight);
			int newWidth = Math.max(1, (int) Math.round(width * ratio));
			int newHeight = Math.max(1, (int) Math.round(height * ratio));
			return new Cut(0, 0, width, height, newWidth, newHeight);
		}

	}

	/** This part of an image, drawn in this size. */
	record Cut(int x, int y, int cutWidth, int cutHeight, int width, int height) {
	}

	/** Sizes by name, in the order in which WordPress names them. */
	public Map<String, Wish> asked() {
		Map<String, Wish> all = all();
		Map<String, Wish> asked = new LinkedHashMap<>();
		Stream.concat(Stream.of("thumbnail", "medium", "medium_large", "large"), all.keySet().stream())
			.forEach((name) -> Optional.ofNullable(all.get(name)).ifPresent((wish) -> asked.putIfAbsent(name, wish)));
		return asked;
	}

	/** Larger images are kept, and shown as smaller ones. */
	public int threshold() {
		return BIG.width();
	}

	/** In the order in which WordPress makes them. */
	Map<String, Wish> all() {
		Map<String, Wish> sizes = new LinkedHashMap<>();
		sizes.put("medium", wish(SiteSettings.MEDIUM_WIDTH, SiteSettings.MEDIUM_HEIGHT, false));
		sizes.put("large", wish(SiteSettings.LARGE_WIDTH, SiteSettings.LARGE_HEIGHT, false));
		sizes.put("thumbnail", wish(SiteSettings.THUMBNAIL_WIDTH, SiteSettings.THUMBNAIL_HEIGHT,
				this.settings.get(SiteSettings.THUMBNAIL_CROP)));
		sizes.put("medium_large", wish(SiteSettings.MEDIUM_LARGE_WIDTH, SiteSettings.MEDIUM_LARGE_HEIGHT, false));
		sizes.put("1536x1536", new Wish(1536, 1536, false));
		sizes.put("2048x2048", new Wish(2048, 2048, false));
		return sizes;
	}

	private Wish wish(Setting<Integer> width, Setting<Integer> height, boolean crop) {
		return new Wish(this.settings.get(width), this.settings.get(height), crop);
	}

}

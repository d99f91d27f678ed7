package blog.troppo.media;

import java.util.List;
import java.util.Optional;

/**
 * An uploaded file, as its attachment post and {@code _wp_attachment_metadata} describe
 * it.
 *
 * @param url the file itself, full size
 * @param alt the text for those who do not see it
 * @param width in pixels; 0 where it is not known
 * @param height in pixels; 0 where it is not known
 * @param bytes how large the file is; 0 where nobody wrote it down
 * @param length how long it plays, such as {@code 3:05}; empty where it is not known
 * @param sizes the smaller versions, as they were made
 */
public record Attachment(long id, String url, String mimeType, String title, String alt, String caption, int width,
		int height, long bytes, String length, List<Size> sizes) {

	/** A smaller version of an image: {@code thumbnail}, {@code medium} and so on. */
	public record Size(String name, String url, int width, int height) {
	}

	public boolean isImage() {
		return this.mimeType.startsWith("image/");
	}

	public Optional<Size> size(String name) {
		return this.sizes.stream().filter((size) -> size.name().equals(name)).findFirst();
	}

}

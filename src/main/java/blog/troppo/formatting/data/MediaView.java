package blog.troppo.formatting.data;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * An attachment: its file, its own page, and for an image the sizes it is stored in.
 *
 * @param id the attachment's post id
 * @param mimeType such as {@code image/jpeg}
 * @param date when it came, by the site's clock
 * @param url the file's address
 * @param pageUrl the address of the attachment's page
 * @param title as shown
 * @param caption raw, may have markup
 * @param description raw, may have markup
 * @param alt the alternative text
 * @param width of the original in pixels, 0 when not known
 * @param height of the original in pixels, 0 when not known
 * @param sizes the smaller copies of an image
 * @param properties of audio and video: artist, album, length_formatted and so on
 */
public record MediaView(long id, String mimeType, LocalDateTime date, String url, String pageUrl, String title,
		String caption, String description, String alt, int width, int height, List<Size> sizes,
		Map<String, String> properties) {

	public boolean isImage() {
		return this.mimeType.startsWith("image/");
	}

	/**
	 * A copy of an image in another size.
	 */
	public record Size(String name, String url, int width, int height) {
	}

}

package blog.troppo.rest.posts;

import blog.troppo.media.ImageFormats;
import java.util.Optional;

import blog.troppo.content.Post;
import blog.troppo.formatting.Excerpts;
import blog.troppo.media.Attachments;
import blog.troppo.rest.server.Representation;
import blog.troppo.rest.server.Representation.Showing;
import blog.troppo.rest.server.RestJson;
import blog.troppo.theme.ContentFormatting;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/** What the API shows of an attachment besides what posts have. */
@Component
class MediaFields {

	private static final int CAPTION_WORDS = 55;

	private static final String CAPTION_MORE = " [&hellip;]";

	private final PostFields fields;

	private final Attachments attachments;

	private final ContentFormatting formatting;

	private final MediaDetails details;

	MediaFields(PostFields fields, Attachments attachments, ContentFormatting formatting, MediaDetails details) {
		this.fields = fields;
		this.attachments = attachments;
		this.formatting = formatting;
		this.details = details;
	}

	Representation<PostItem> of(RestType type) {
		return this.fields.common(type)
			.fieldAsAsked("description", this::description)
			.fieldAsAsked("caption", this::caption)
			.field("alt_text", (item) -> item.post().meta("_wp_attachment_image_alt").orElse(""))
			.field("media_type", (item) -> isImage(item) ? "image" : "file")
			.field("mime_type", (item) -> item.post().mimeType())
			.field("media_details", (item) -> this.details.of(item.post()))
			.field("post", (item) -> item.post().parentId().orElse(null))
			.field("source_url", (item) -> this.attachments.url(item.post()))
			.field("missing_image_sizes", (item) -> this.details.missing(item.post()))
			.field("filename", (item) -> fileName(item.post()))
			.field("filesize", (item) -> this.details.size(item.post()))
			.fieldIf(MediaFields::isImage, "exif_orientation", (item) -> this.details.orientation(item.post()))
			.fieldIf(MediaFields::isImage, "image_output_format", (item) -> null)
			.fieldIf(MediaFields::isImage, "image_save_progressive", (item) -> false)
			.fieldIf(MediaFields::isImage, "image_quality", (item) -> quality(item.post()));
	}

	private static boolean isImage(PostItem item) {
		return item.post().mimeType().startsWith("image/");
	}

	/** The same for all sizes. */
	private static ObjectNode quality(Post post) {
		ObjectNode quality = RestJson.object().put("default", ImageFormats.quality(post.mimeType()));
		quality.putArray("sizes");
		return quality;
	}

	private ObjectNode description(PostItem item, Showing showing) {
		Post post = item.post();
		ObjectNode description = RestJson.object().put("raw", post.content());
		if (showing.wants("description.rendered")) {
			description.put("rendered", this.formatting.attachment(post, item.texts()).markup());
		}
		return description;
	}

	private ObjectNode caption(PostItem item, Showing showing) {
		ObjectNode caption = RestJson.object().put("raw", item.post().excerpt());
		if (showing.wants("caption.rendered")) {
			caption.put("rendered", this.formatting.excerpt(shownCaption(item)).markup());
		}
		return caption;
	}

	/**
	 * Without a caption, as for every post, the first words of what its own page says.
	 */
	private String shownCaption(PostItem item) {
		Post post = item.post();
		return post.excerpt().isEmpty() ? Excerpts.trimWords(this.formatting.attachment(post, item.texts()).markup(),
				CAPTION_WORDS, CAPTION_MORE) : post.excerpt();
	}

	private static @Nullable String fileName(Post post) {
		Optional<String> file = post.meta("_wp_attached_file");
		return file.map((path) -> path.substring(path.lastIndexOf('/') + 1)).orElse(null);
	}

}

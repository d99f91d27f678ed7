package blog.troppo.rest.posts;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import blog.troppo.content.Post;
import blog.troppo.media.Attachment;
import blog.troppo.media.Attachments;
import blog.troppo.rest.server.PhpJson;
import blog.troppo.rest.server.RestJson;
import blog.troppo.support.PhpSerialized;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/** What is known of an attachment's file: WordPress's attachment metadata. */
@Component
class MediaDetails {

	private static final List<String> SIZES = List.of("thumbnail", "medium", "medium_large", "large", "1536x1536",
			"2048x2048");

	private final Attachments attachments;

	MediaDetails(Attachments attachments) {
		this.attachments = attachments;
	}

	JsonNode of(Post post) {
		Map<Object, Object> metadata = metadata(post);
		if (metadata.isEmpty()) {
			return RestJson.object();
		}
		ObjectNode details = (ObjectNode) PhpJson.of(metadata);
		Map<Object, Object> sizes = PhpSerialized.asArray(metadata.getOrDefault("sizes", ""));
		details.set("sizes", sizes.isEmpty() ? RestJson.object() : sizes(sizes, post));
		return details;
	}

	private ObjectNode sizes(Map<Object, Object> sizes, Post post) {
		Attachment attachment = this.attachments.of(post);
		ObjectNode shown = RestJson.object();
		sizes.forEach((name, entry) -> {
			Map<Object, Object> size = new LinkedHashMap<>(PhpSerialized.asArray(entry));
			Object type = size.remove("mime-type");
			if (type != null) {
				size.put("mime_type", type);
			}
			attachment.size(name.toString()).ifPresent((known) -> size.put("source_url", known.url()));
			shown.set(name.toString(), PhpJson.of(size));
		});
		ObjectNode full = shown.putObject("full");
		full.put("file", attachment.url().substring(attachment.url().lastIndexOf('/') + 1));
		full.put("width", attachment.width()).put("height", attachment.height());
		full.put("mime_type", attachment.mimeType()).put("source_url", attachment.url());
		return shown;
	}

	/** The names of all files that there are of it. */
	Set<String> files(Post post) {
		Set<String> files = new HashSet<>();
		Map<Object, Object> metadata = metadata(post);
		post.meta("_wp_attached_file").ifPresent((path) -> files.add(path.substring(path.lastIndexOf('/') + 1)));
		PhpSerialized.asArray(metadata.getOrDefault("sizes", ""))
			.values()
			.forEach((size) -> files.add(String.valueOf(PhpSerialized.asArray(size).get("file"))));
		files.add(String.valueOf(metadata.getOrDefault("original_image", "")));
		files.remove("");
		return files;
	}

	/** The sizes that an image does not have and could, in WordPress's order. */
	List<String> missing(Post post) {
		if (!post.mimeType().startsWith("image/")) {
			return List.of();
		}
		List<String> missing = this.attachments.missing(post);
		return SIZES.stream().filter(missing::contains).toList();
	}

	/** Which way up it is, by what the camera noted: 1 is upright. */
	int orientation(Post post) {
		Object noted = PhpSerialized.asArray(metadata(post).getOrDefault("image_meta", "")).get("orientation");
		return String.valueOf(noted).matches("[1-8]") ? Integer.parseInt(String.valueOf(noted)) : 1;
	}

	/** In bytes; null if nobody wrote it down. */
	@Nullable Long size(Post post) {
		return (metadata(post).get("filesize") instanceof Long size) ? size : null;
	}

	private static Map<Object, Object> metadata(Post post) {
		return post.meta("_wp_attachment_metadata").map(PhpSerialized::readArray).orElseGet(Map::of);
	}

}

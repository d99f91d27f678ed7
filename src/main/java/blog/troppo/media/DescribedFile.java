package blog.troppo.media;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import blog.troppo.content.PostChange;
import blog.troppo.support.PhpSerialized;

/**
 * A file that has come in, with its versions.
 *
 * @param original the file as it came, from the uploads folder on
 * @param shown the one that pages show in full size: the same, or one made upright or
 * smaller
 * @param metadata WordPress's {@code _wp_attachment_metadata}
 * @param title what the file calls itself, or empty
 * @param caption what the file says of itself, or empty
 */
record DescribedFile(String original, String shown, Map<String, Object> metadata, String title, String caption) {

	PostChange into(PostChange change) {
		return change.mimeType(FileTypes.of(this.shown))
			.meta("_wp_attached_file", this.shown)
			.meta("_wp_attachment_metadata", PhpSerialized.write(this.metadata));
	}

	/** The same, saying which attachment it was made of. */
	DescribedFile madeOf(long attachment, String file) {
		Map<String, Object> metadata = new LinkedHashMap<>(this.metadata);
		metadata.put("parent_image", Map.of("attachment_id", String.valueOf(attachment), "file", file));
		return new DescribedFile(this.original, this.shown, metadata, this.title, this.caption);
	}

	/** All files there are of it. */
	Set<String> paths() {
		Set<String> paths = UploadedFiles.named(this.shown, this.metadata);
		paths.add(this.original);
		return paths;
	}

	/** The file's name without its extension. */
	String stem() {
		return this.original.substring(this.original.lastIndexOf('/') + 1, this.original.lastIndexOf('.'));
	}

}

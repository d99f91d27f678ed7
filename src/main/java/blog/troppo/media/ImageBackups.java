package blog.troppo.media;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import blog.troppo.content.Post;
import blog.troppo.content.PostChange;
import blog.troppo.support.PhpSerialized;

/**
 * The files that an image had before it was changed, in WordPress's
 * {@code _wp_attachment_backup_sizes}. None of them is thrown away as long as the image
 * is there: a post may show it.
 */
final class ImageBackups {

	static final String KEY = "_wp_attachment_backup_sizes";

	private static final String FILE = "_wp_attached_file";

	private static final String METADATA = "_wp_attachment_metadata";

	private static final String FULL = "full";

	private static final String FIRST = "-orig";

	private final String shown;

	private final Map<Object, Object> metadata;

	private final Map<Object, Object> kept;

	private ImageBackups(Post image) {
		this.shown = image.meta(FILE).orElse("");
		this.metadata = read(image, METADATA);
		this.kept = read(image, KEY);
	}

	static ImageBackups of(Post image) {
		return new ImageBackups(image);
	}

	/** Whether the image is not what it was first. */
	boolean isChanged() {
		return original().filter((file) -> !file.equals(name(this.shown))).isPresent();
	}

	/**
	 * The image is another file from now on.
	 * @param moment what tells the backups of several changes from each other
	 */
	PostChange replacedBy(DescribedFile file, long moment) {
		keep(moment);
		Map<Object, Object> next = new LinkedHashMap<>(file.metadata());
		for (String lasting : new String[] { "image_meta", "original_image" }) {
			Optional.ofNullable(this.metadata.get(lasting)).ifPresent((value) -> next.put(lasting, value));
		}
		return file.into(PostChange.nothing())
			.meta(METADATA, PhpSerialized.write(next))
			.meta(KEY, PhpSerialized.write(this.kept));
	}

	/** The image is what it was first; empty if that is not known. */
	Optional<PostChange> restored(long moment) {
		if (!isChanged()) {
			return Optional.empty();
		}
		keep(moment);
		Map<Object, Object> next = new LinkedHashMap<>(this.metadata);
		Map<Object, Object> sizes = new LinkedHashMap<>();
		this.kept.forEach((key, value) -> {
			String name = key.toString();
			if (name.endsWith(FIRST) && !name.equals(FULL + FIRST)) {
				sizes.put(name.substring(0, name.length() - FIRST.length()), value);
			}
		});
		Map<Object, Object> full = PhpSerialized.asArray(this.kept.getOrDefault(FULL + FIRST, ""));
		String file = folder() + full.get("file");
		next.putAll(full);
		next.put("file", file);
		next.put("sizes", sizes);
		return Optional.of(PostChange.nothing()
			.meta(FILE, file)
			.meta(METADATA, PhpSerialized.write(next))
			.meta(KEY, PhpSerialized.write(this.kept)));
	}

	/**
	 * What the image is now; what it was first is kept already after the first change.
	 */
	private void keep(long moment) {
		boolean first = original().isEmpty();
		if (!first && !isChanged()) {
			return;
		}
		String suffix = first ? FIRST : "-" + moment;
		Map<Object, Object> full = new LinkedHashMap<>();
		for (String fact : new String[] { "width", "height", "filesize" }) {
			Optional.ofNullable(this.metadata.get(fact)).ifPresent((value) -> full.put(fact, value));
		}
		full.put("file", name(this.shown));
		this.kept.put(FULL + suffix, full);
		PhpSerialized.asArray(this.metadata.getOrDefault("sizes", ""))
			.forEach((size, entry) -> this.kept.put(size + suffix, entry));
	}

	private Optional<String> original() {
		return Optional.ofNullable(this.kept.get(FULL + FIRST))
			.map(PhpSerialized::asArray)
			.map((full) -> full.get("file"))
			.map(Object::toString);
	}

	private String folder() {
		return this.shown.substring(0, this.shown.lastIndexOf('/') + 1);
	}

	private static String name(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}

	private static Map<Object, Object> read(Post image, String key) {
		return new LinkedHashMap<>(image.meta(key).map(PhpSerialized::readArray).orElseGet(Map::of));
	}

}

package blog.troppo.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import blog.troppo.content.Post;
import blog.troppo.content.PostAuthoring;
import blog.troppo.content.PostChange;
import blog.troppo.content.Posts;
import blog.troppo.media.ImageSizes.Wish;
import blog.troppo.support.InvalidException;
import blog.troppo.support.NotFoundException;
import blog.troppo.support.PhpSerialized;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Versions of an image that the sender's browser made: they come in one by one, and what
 * they are is written into the image's metadata at the end. A file counts only if it came
 * in for this very image.
 */
@Component
public class Sideloading {

	/** The files that came in for an attachment and are not in its metadata yet. */
	static final String NOTED = "_wp_sideloaded_file";

	private static final String SHOWN = "_wp_attached_file";

	private static final String METADATA = "_wp_attachment_metadata";

	private static final String FULL = "full";

	/** Replaces the file that is shown. */
	private static final Set<String> REPLACING = Set.of("original", "scaled");

	/** Files that stand beside the image. */
	private static final Set<String> BESIDE = Set.of("animated_video", "animated_video_poster", "source_original");

	private final Posts posts;

	private final IncomingFiles incoming;

	private final UploadedFiles files;

	private final ImageSizes sizes;

	private final PostAuthoring authoring;

	private final TransactionTemplate transaction;

	Sideloading(Posts posts, IncomingFiles incoming, UploadedFiles files, ImageSizes sizes, PostAuthoring authoring,
			TransactionTemplate transaction) {
		this.posts = posts;
		this.incoming = incoming;
		this.files = files;
		this.sizes = sizes;
		this.authoring = authoring;
		this.transaction = transaction;
	}

	/**
	 * Whether something can be kept as these sizes: several only of those that are made.
	 */
	public boolean knows(List<String> names) {
		Set<String> made = this.sizes.all().keySet();
		return names.stream()
			.allMatch((name) -> made.contains(name) || name.equals(FULL)
					|| names.size() == 1 && (REPLACING.contains(name) || BESIDE.contains(name)));
	}

	/**
	 * A version as it is told of and handed back.
	 *
	 * @param file its name, for one that replaces the shown file from the uploads folder
	 * on
	 * @param original the file that was shown before; empty for versions
	 */
	public record Version(List<String> sizes, int width, int height, String file, String mimeType, long bytes,
			String original) {

		public boolean isBeside() {
			return BESIDE.contains(this.sizes.getFirst());
		}

		public boolean isReplacing() {
			return REPLACING.contains(this.sizes.getFirst());
		}

	}

	/** Keeps a file of an attachment as the version of these sizes. */
	public Version keep(long id, List<String> names, String file, InputStream content, Viewer writer) {
		String shown = Objects.requireNonNull(this.transaction.execute((status) -> shown(find(id))));
		try {
			DescribedFile received = this.incoming.receiveVersion(file, content, shown);
			boolean kept = false;
			try {
				Version version = Objects
					.requireNonNull(this.transaction.execute((status) -> note(find(id), names, received, writer)));
				kept = true;
				return version;
			}
			finally {
				if (!kept) {
					this.files.remove(received.paths());
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Version note(Post image, List<String> names, DescribedFile file, Viewer writer) {
		int width = number(file.metadata().get("width"));
		int height = number(file.metadata().get("height"));
		check(image, names, width, height);
		String name = file.shown().substring(file.shown().lastIndexOf('/') + 1);
		boolean replacing = REPLACING.contains(names.getFirst());
		String before = shown(image);
		Version version = new Version(names, width, height, replacing ? file.shown() : name, FileTypes.of(file.shown()),
				Long.parseLong(String.valueOf(file.metadata().get("filesize"))),
				replacing ? before.substring(before.lastIndexOf('/') + 1) : "");
		PostChange change = PostChange.nothing().moreMeta(NOTED, version.file());
		change = replacing ? change.moreMeta(NOTED, version.original()).meta(SHOWN, file.shown()) : change;
		this.authoring.update(image.id(), change, writer);
		return version;
	}

	private void check(Post image, List<String> names, int width, int height) {
		if (names.getFirst().equals("original")) {
			Map<Object, Object> metadata = metadata(image);
			int wide = number(metadata.get("width"));
			int high = number(metadata.get("height"));
			if (wide > 0 && (wide != width || high != height)) {
				throw mismatch("Uploaded image dimensions (%dx%d) do not match original image dimensions (%dx%d)."
					.formatted(width, height, wide, high));
			}
		}
		Map<String, Wish> known = this.sizes.all();
		for (String name : names) {
			Wish most = known.getOrDefault(name, new Wish(0, 0, false));
			refuseIfLarger("width", width, most.width(), name);
			refuseIfLarger("height", height, most.height(), name);
		}
	}

	private static void refuseIfLarger(String side, int length, int most, String name) {
		if (most > 0 && length > most) {
			throw mismatch(
					"Uploaded image %s (%d) exceeds maximum for \"%s\" size (%d).".formatted(side, length, name, most));
		}
	}

	private static InvalidException mismatch(String message) {
		return new InvalidException("image_size", "rest_upload_dimension_mismatch", message);
	}

	/** Writes what came in into the metadata. */
	@Transactional
	public void finish(long id, List<Version> versions, Viewer writer) {
		Post image = find(id);
		Map<Object, Object> metadata = new LinkedHashMap<>(metadata(image));
		Map<Object, Object> sizes = new LinkedHashMap<>(PhpSerialized.asArray(metadata.getOrDefault("sizes", "")));
		Set<String> own = own(image, metadata, sizes);
		List<String> waiting = new ArrayList<>(image.metaValues(NOTED));
		for (Version version : versions) {
			for (String file : List.of(version.file(), version.original())) {
				if (!file.isEmpty() && !own.contains(file)) {
					throw new InvalidException("sub_sizes", "rest_invalid_sub_size_file",
							"Invalid sub-size file name. File names must have been produced by a prior sideload for this attachment.");
				}
			}
			if (!version.file().isEmpty()) {
				write(version, metadata, sizes);
				waiting.removeAll(List.of(version.file(), version.original()));
			}
		}
		metadata.put("sizes", sizes);
		this.authoring.update(id,
				PostChange.nothing().meta(METADATA, PhpSerialized.write(metadata)).meta(NOTED, waiting), writer);
	}

	private static Set<String> own(Post image, Map<Object, Object> metadata, Map<Object, Object> sizes) {
		Set<String> own = new HashSet<>(image.metaValues(NOTED));
		own.add(shown(image));
		sizes.values().forEach((size) -> own.add(String.valueOf(PhpSerialized.asArray(size).get("file"))));
		List.of("file", "original_image").forEach((name) -> own.add(String.valueOf(metadata.getOrDefault(name, ""))));
		return own;
	}

	private static void write(Version version, Map<Object, Object> metadata, Map<Object, Object> sizes) {
		if (version.isBeside()) {
			metadata.put(version.sizes().getFirst(), version.file());
		}
		else if (version.isReplacing()) {
			metadata.put("width", (long) version.width());
			metadata.put("height", (long) version.height());
			metadata.put("file", version.file());
			metadata.put("filesize", version.bytes());
			if (!version.original().isEmpty()) {
				metadata.put("original_image", version.original());
			}
		}
		else {
			Map<Object, Object> size = new LinkedHashMap<>();
			size.put("width", (long) version.width());
			size.put("height", (long) version.height());
			size.put("file", version.file());
			size.put("mime-type", version.mimeType());
			size.put("filesize", version.bytes());
			version.sizes().forEach((name) -> sizes.put(name, size));
		}
	}

	private Post find(long id) {
		return this.posts.findById(id).orElseThrow(() -> new NotFoundException("There is no attachment " + id));
	}

	private static String shown(Post image) {
		return image.meta(SHOWN).orElse("");
	}

	private static Map<Object, Object> metadata(Post image) {
		return image.meta(METADATA).map(PhpSerialized::readArray).orElseGet(Map::of);
	}

	private static int number(@org.jspecify.annotations.Nullable Object value) {
		return (value instanceof Number number) ? number.intValue() : 0;
	}

}

package blog.troppo.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostType;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.PhpSerialized;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads attachments: where the file is, and which sizes there are of it. */
@Component
@Transactional(readOnly = true)
public class Attachments {

	private final PostFinder posts;

	private final SiteUrls urls;

	private final ImageSizes sizes;

	private final UploadFolder folder;

	Attachments(PostFinder posts, SiteUrls urls, ImageSizes sizes, UploadFolder folder) {
		this.folder = folder;
		this.sizes = sizes;
		this.posts = posts;
		this.urls = urls;
	}

	public Optional<Attachment> find(long id) {
		return Optional.ofNullable(find(List.of(id)).get(id));
	}

	/** The attachments of these ids, all in the same few queries. */
	public Map<Long, Attachment> find(Collection<Long> ids) {
		Map<Long, Attachment> found = new LinkedHashMap<>();
		this.posts.load(List.copyOf(ids))
			.stream()
			.filter((post) -> post.is(PostType.ATTACHMENT))
			.forEach((post) -> found.put(post.id(), of(post)));
		return found;
	}

	/** An attachment post, read. */
	public Attachment of(Post post) {
		Map<Object, Object> metadata = post.meta("_wp_attachment_metadata")
			.map(PhpSerialized::readArray)
			.orElseGet(Map::of);
		String url = url(post);
		return new Attachment(post.id(), url, post.mimeType(), post.title(),
				post.meta("_wp_attachment_image_alt").orElse(""), post.excerpt(), number(metadata.get("width")),
				number(metadata.get("height")), large(metadata.get("filesize")),
				length(metadata.get("length_formatted")), sizes(metadata, url));
	}

	/** How large the file is: as it was written down, else as it lies there. */
	public long bytes(Post post) {
		long written = of(post).bytes();
		return (written > 0) ? written
				: post.meta("_wp_attached_file").flatMap(this.folder::find).map(Attachments::onDisk).orElse(0L);
	}

	private static long onDisk(Path file) {
		try {
			return Files.size(file);
		}
		catch (IOException ex) {
			// it has gone since it was found
			return 0;
		}
	}

	/**
	 * The sizes that an image does not have and could: all, where nobody wrote down how
	 * large it is.
	 */
	public List<String> missing(Post post) {
		Attachment attachment = of(post);
		return this.sizes.all()
			.entrySet()
			.stream()
			.filter((size) -> attachment.size(size.getKey()).isEmpty())
			.filter((size) -> attachment.width() == 0
					|| size.getValue().of(attachment.width(), attachment.height()).isPresent())
			.map(Map.Entry::getKey)
			.toList();
	}

	/** The file's address: where it lies below the uploads, else where it came from. */
	public String url(Post attachment) {
		return attachment.meta("_wp_attached_file")
			.filter((file) -> !file.isEmpty())
			.map((file) -> file.matches("https?://.*") ? file : this.urls.uploads(file))
			.orElse(attachment.guid());
	}

	private static List<Attachment.Size> sizes(Map<Object, Object> metadata, String url) {
		List<Attachment.Size> sizes = new ArrayList<>();
		String folder = url.substring(0, url.lastIndexOf('/') + 1);
		PhpSerialized.asArray(metadata.getOrDefault("sizes", "")).forEach((name, entry) -> {
			Map<Object, Object> size = PhpSerialized.asArray(entry);
			if (size.get("file") instanceof String file) {
				sizes.add(new Attachment.Size(name.toString(), folder + file, number(size.get("width")),
						number(size.get("height"))));
			}
		});
		return List.copyOf(sizes);
	}

	private static long large(@org.jspecify.annotations.Nullable Object value) {
		return switch (value) {
			case Long number -> Math.max(0, number);
			case String digits when digits.matches("\\d{1,18}") -> Long.parseLong(digits);
			case null, default -> 0;
		};
	}

	/** What a program that could read the file wrote down, and nothing but a time. */
	private static String length(@org.jspecify.annotations.Nullable Object value) {
		return (value instanceof String time && time.matches("(?:\\d{1,3}:)?\\d{1,2}:\\d\\d")) ? time : "";
	}

	private static int number(@org.jspecify.annotations.Nullable Object value) {
		return switch (value) {
			case Long number -> Math.clamp(number, 0, Integer.MAX_VALUE);
			case String digits when digits.matches("\\d{1,9}") -> Integer.parseInt(digits);
			case null, default -> 0;
		};
	}

}

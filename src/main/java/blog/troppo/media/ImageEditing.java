package blog.troppo.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import blog.troppo.content.Post;
import blog.troppo.content.PostChange;
import blog.troppo.content.Posts;
import blog.troppo.support.InvalidException;
import blog.troppo.support.NotFoundException;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;

/**
 * Crops, turns and mirrors images. The result is an attachment of its own; the image
 * stays as it was.
 */
@Component
public class ImageEditing {

	private static final String KIND = "image";

	private final Posts posts;

	private final UploadFolder folder;

	private final IncomingFiles incoming;

	private final ImageVersions versions;

	private final Uploading uploading;

	ImageEditing(Posts posts, UploadFolder folder, IncomingFiles incoming, ImageVersions versions,
			Uploading uploading) {
		this.posts = posts;
		this.folder = folder;
		this.incoming = incoming;
		this.versions = versions;
		this.uploading = uploading;
	}

	public Post edit(long id, List<ImageEdit> edits, PostChange change, Viewer writer) {
		Post image = this.posts.findById(id).orElseThrow(() -> new NotFoundException("There is no image " + id));
		String shown = image.meta("_wp_attached_file").orElse("");
		Path file = this.folder.find(shown)
			.filter(Files::isRegularFile)
			.orElseThrow(() -> new InvalidException(KIND, "rest_unknown_attachment",
					"Unable to get meta information for file."));
		try {
			DescribedFile edited = this.incoming.describe(make(file, shown, edits));
			PostChange first = PostChange.nothing()
				.title(image.title())
				.content(image.content())
				.excerpt(image.excerpt());
			PostChange with = image.meta("_wp_attachment_image_alt")
				.map((alt) -> change.meta("_wp_attachment_image_alt", alt))
				.orElse(change);
			return this.uploading.attach(edited, with.over(first), writer);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String make(Path file, String shown, List<ImageEdit> edits) throws IOException {
		ImageHeader header = ImageHeader.read(file)
			.filter(ImageHeader::canBeMade)
			.orElseThrow(() -> new InvalidException(KIND, "rest_cannot_edit_file_type",
					"This type of file cannot be edited."));
		Path part = this.folder.blank();
		try {
			this.versions.draw(file, header, edits, part);
			int slash = shown.lastIndexOf('/');
			String name = shown.substring(slash + 1);
			String stem = name.substring(0, name.lastIndexOf('.'));
			String edited = stem.matches(".*-edited(-\\d+)?") ? stem.replaceFirst("-edited(-\\d+)?$", "-edited")
					: stem + "-edited";
			return this.folder.name(part, (slash < 0) ? "" : shown.substring(0, slash),
					edited + name.substring(name.lastIndexOf('.')));
		}
		finally {
			Files.deleteIfExists(part);
		}
	}

}

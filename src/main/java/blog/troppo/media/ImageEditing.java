package blog.troppo.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import blog.troppo.content.Post;
import blog.troppo.content.PostAuthoring;
import blog.troppo.content.PostChange;
import blog.troppo.content.Posts;
import blog.troppo.support.InvalidException;
import blog.troppo.support.NotFoundException;
import blog.troppo.support.PhpSerialized;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Crops, turns and mirrors images. The result is an attachment of its own; the image
 * stays as it was.
 */
@Component
public class ImageEditing {

	private static final String KIND = "image";

	private static final String ALT = "_wp_attachment_image_alt";

	private final Posts posts;

	private final UploadFolder folder;

	private final IncomingFiles incoming;

	private final ImageVersions versions;

	private final Uploading uploading;

	private final PostAuthoring authoring;

	private final TransactionTemplate transaction;

	ImageEditing(Posts posts, UploadFolder folder, IncomingFiles incoming, ImageVersions versions, Uploading uploading,
			PostAuthoring authoring, TransactionTemplate transaction) {
		this.posts = posts;
		this.folder = folder;
		this.incoming = incoming;
		this.versions = versions;
		this.uploading = uploading;
		this.authoring = authoring;
		this.transaction = transaction;
	}

	public Post edit(long id, List<ImageEdit> edits, PostChange change, Viewer writer) {
		Image image = Objects.requireNonNull(this.transaction.execute((status) -> find(id)));
		Path file = this.folder.find(image.shown())
			.filter(Files::isRegularFile)
			.orElseThrow(() -> new InvalidException(KIND, "rest_unknown_attachment",
					"Unable to get meta information for file."));
		try {
			DescribedFile edited = this.incoming.describe(make(file, image.shown(), edits)).madeOf(id, image.shown());
			return this.uploading.attach(edited, change.over(image.texts()), writer);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Makes all versions of an image, as one lacks them whose file came after it. One
	 * that has no file here stays as it is.
	 */
	public void makeVersions(long id, Viewer writer) {
		String original = Objects.requireNonNull(this.transaction.execute((status) -> find(id).original()));
		Optional<Path> file = this.folder.find(original).filter(Files::isRegularFile);
		try {
			if (file.isPresent() && ImageHeader.read(file.get()).filter(ImageHeader::canBeMade).isPresent()) {
				DescribedFile described = this.incoming.describeAgain(original);
				this.transaction.executeWithoutResult(
						(status) -> this.authoring.update(id, described.into(PostChange.nothing()), writer));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What is taken over from the image.
	 *
	 * @param shown its file, from the uploads folder on
	 * @param original the file as it came, which may be larger
	 */
	private record Image(String shown, String original, PostChange texts) {
	}

	private Image find(long id) {
		Post post = this.posts.findById(id).orElseThrow(() -> new NotFoundException("There is no image " + id));
		PostChange texts = PostChange.nothing().title(post.title()).content(post.content()).excerpt(post.excerpt());
		String shown = post.meta("_wp_attached_file").orElse("");
		Object original = post.meta("_wp_attachment_metadata")
			.map(PhpSerialized::readArray)
			.orElseGet(Map::of)
			.get("original_image");
		return new Image(shown, (original != null) ? shown.substring(0, shown.lastIndexOf('/') + 1) + original : shown,
				post.meta(ALT).map((alt) -> texts.meta(ALT, alt)).orElse(texts));
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

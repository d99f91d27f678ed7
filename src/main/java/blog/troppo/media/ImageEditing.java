package blog.troppo.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
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
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Crops, turns and mirrors images: into an attachment of its own, or the image itself,
 * which can be restored.
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

	private final InstantSource clock;

	ImageEditing(Posts posts, UploadFolder folder, IncomingFiles incoming, ImageVersions versions, Uploading uploading,
			PostAuthoring authoring, TransactionTemplate transaction, InstantSource clock) {
		this.posts = posts;
		this.folder = folder;
		this.incoming = incoming;
		this.versions = versions;
		this.uploading = uploading;
		this.authoring = authoring;
		this.transaction = transaction;
		this.clock = clock;
	}

	public Post edit(long id, List<ImageEdit> edits, PostChange change, Viewer writer) {
		Image image = Objects.requireNonNull(this.transaction.execute((status) -> find(id)));
		try {
			DescribedFile edited = this.incoming.describe(make(file(image), image.shown(), edits))
				.madeOf(id, image.shown());
			return this.uploading.attach(edited, change.over(image.texts()), writer);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Changes an image itself. The files that it had stay, for posts that show them and
	 * for {@link #restore}.
	 */
	public void change(long id, List<ImageEdit> edits, Viewer writer) {
		Image image = Objects.requireNonNull(this.transaction.execute((status) -> find(id)));
		try {
			DescribedFile edited = this.incoming.describe(make(file(image), image.shown(), edits));
			this.transaction.executeWithoutResult((status) -> this.authoring.update(id,
					ImageBackups.of(post(id)).replacedBy(edited, this.clock.instant().getEpochSecond()), writer));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Takes all changes of an image back; false if there were none. */
	@Transactional
	public boolean restore(long id, Viewer writer) {
		Optional<PostChange> change = ImageBackups.of(post(id)).restored(this.clock.instant().getEpochSecond());
		change.ifPresent((restored) -> this.authoring.update(id, restored, writer));
		return change.isPresent();
	}

	/** Whether it can be restored. */
	public static boolean isChanged(Post image) {
		return ImageBackups.of(image).isChanged();
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

	private Post post(long id) {
		return this.posts.findById(id).orElseThrow(() -> new NotFoundException("There is no image " + id));
	}

	private Path file(Image image) {
		return this.folder.find(image.shown())
			.filter(Files::isRegularFile)
			.orElseThrow(() -> new InvalidException(KIND, "rest_unknown_attachment",
					"Unable to get meta information for file."));
	}

	private Image find(long id) {
		Post post = post(id);
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

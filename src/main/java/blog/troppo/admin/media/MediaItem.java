package blog.troppo.admin.media;

import java.time.LocalDateTime;

import blog.troppo.content.Post;
import blog.troppo.formatting.Escape;
import blog.troppo.media.Attachment;
import blog.troppo.media.ImageEditing;
import blog.troppo.user.User;
import org.jspecify.annotations.Nullable;

/**
 * A file on its own screen.
 *
 * @param url where the file itself is
 * @param preview the picture that the screen shows; empty if it is none
 * @param size of the file
 * @param length how long it plays; empty where it is not known
 * @param drawable whether it is a picture that can be cropped and turned
 * @param changed whether it was, and can be restored
 */
record MediaItem(long id, String name, String url, String type, String preview, int width, int height, FileSize size,
		String length, String author, @Nullable LocalDateTime date, boolean drawable, boolean changed,
		boolean deletable) {

	static MediaItem of(Post post, Attachment file, long bytes, boolean deletable) {
		boolean drawable = file.mimeType().matches("image/(jpeg|png|gif)") && file.width() > 0;
		String preview = file.size("large")
			.or(() -> file.size("medium_large"))
			.map(Attachment.Size::url)
			.orElse(file.url());
		return new MediaItem(post.id(), file.url().substring(file.url().lastIndexOf('/') + 1), file.url(),
				file.mimeType(), file.isImage() ? preview : "", file.width(), file.height(), FileSize.of(bytes),
				file.length(), post.author().map(User::displayName).orElse(""), post.publishedLocal().orElse(null),
				drawable, drawable && ImageEditing.isChanged(post), deletable);
	}

	public boolean isImage() {
		return this.type.startsWith("image/");
	}

	public boolean isAudio() {
		return this.type.startsWith("audio/");
	}

	public boolean isVideo() {
		return this.type.startsWith("video/");
	}

	/** The fields of the form, as they are sent and shown. */
	record Texts(@Nullable String title, @Nullable String alt, @Nullable String caption, @Nullable String description) {

		static Texts of(Post post) {
			return new Texts(Escape.decode(post.title()), post.meta("_wp_attachment_image_alt").orElse(""),
					post.excerpt(), post.content());
		}

	}

}

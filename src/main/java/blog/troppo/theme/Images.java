package blog.troppo.theme;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import blog.troppo.content.Post;
import blog.troppo.media.Attachment;
import blog.troppo.media.Attachment.Size;
import blog.troppo.media.Attachments;
import blog.troppo.theme.view.ImageView;

import org.springframework.stereotype.Component;

/** Attached pictures as views. */
@Component
class Images {

	private static final int WIDEST = 2048;

	private final Attachments attachments;

	private final ContentFormatting formatting;

	Images(Attachments attachments, ContentFormatting formatting) {
		this.attachments = attachments;
		this.formatting = formatting;
	}

	/** The id of a post's featured image. */
	static Optional<Long> featured(Post post) {
		return post.meta("_thumbnail_id").filter((id) -> id.matches("\\d{1,18}")).map(Long::valueOf);
	}

	ImageView of(Attachment file) {
		List<Size> copies = copies(file);
		int width = file.width();
		String srcset = (copies.size() < 2) ? ""
				: copies.stream()
					.map((copy) -> copy.url() + " " + copy.width() + "w")
					.collect(Collectors.joining(", "));
		return new ImageView(file.url(), srcset, "(max-width: " + width + "px) 100vw, " + width + "px", width,
				file.height(), file.alt(), this.formatting.excerpt(file.caption()));
	}

	Optional<ImageView> find(long id) {
		return this.attachments.find(id).filter(Attachment::isImage).map(this::of);
	}

	ImageView of(Post attachment) {
		return of(this.attachments.of(attachment));
	}

	String url(Post attachment) {
		return this.attachments.url(attachment);
	}

	/** The sizes of the whole picture: those that were cropped are another picture. */
	private static List<Size> copies(Attachment file) {
		Size whole = new Size("full", file.url(), file.width(), file.height());
		return Stream.concat(Stream.of(whole), file.sizes().stream())
			.filter((size) -> size.width() > 0 && size.width() <= WIDEST && hasShapeOf(size, file))
			.toList();
	}

	private static boolean hasShapeOf(Size size, Attachment file) {
		if (file.width() == 0 || file.height() == 0) {
			return false;
		}
		long expected = Math.round((double) size.width() * file.height() / file.width());
		return Math.abs(expected - size.height()) <= 1;
	}

}

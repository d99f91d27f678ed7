package blog.troppo.admin.posts;

import java.util.List;
import java.util.stream.Stream;

import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.media.Attachment;
import blog.troppo.media.Attachments;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Images of the library that can stand for a post. */
@Component
@Transactional(readOnly = true)
class Images {

	private static final int MOST = 12;

	private final PostFinder finder;

	private final Attachments attachments;

	Images(PostFinder finder, Attachments attachments) {
		this.finder = finder;
		this.attachments = attachments;
	}

	/**
	 * An image that can be chosen.
	 *
	 * @param small where a small version of it is
	 */
	record Image(long id, String name, String small) {
	}

	/** The one that is chosen already, and the newest that are called so. */
	List<Image> find(String search, long chosen, Viewer viewer) {
		PostQuery images = PostQuery.posts()
			.ofType(PostType.ATTACHMENT)
			.ofStatuses(List.of(PostStatus.INHERIT, PostStatus.PUBLISH))
			.ofMimeType("image");
		PostQuery found = search.isEmpty() ? images : images.matching(search);
		Stream<Post> kept = (chosen > 0)
				? this.finder.find(images.only(List.of(chosen)).page(1, 1), viewer).items().stream() : Stream.empty();
		return Stream.concat(kept, this.finder.find(found.page(1, MOST), viewer).items().stream())
			.map(this::image)
			.distinct()
			.toList();
	}

	private Image image(Post post) {
		Attachment attachment = this.attachments.of(post);
		return new Image(post.id(), PostRow.title(post),
				attachment.size("thumbnail").map(Attachment.Size::url).orElse(attachment.url()));
	}

}

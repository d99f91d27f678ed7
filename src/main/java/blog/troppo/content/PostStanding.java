package blog.troppo.content;

import java.util.Set;

import blog.troppo.user.User;
import org.jspecify.annotations.Nullable;

/**
 * All that decides who may do what with a post.
 *
 * @param trashedFrom the status of a post in the trash before it went there, if known
 * @param parent the post that an attachment or a revision belongs to
 * @param parts what the site uses this page for
 */
public record PostStanding(PostType type, PostStatus status, @Nullable PostStatus trashedFrom, @Nullable Long authorId,
		@Nullable PostStanding parent, Set<Part> parts) {

	private static final Set<PostStatus> HIDDEN = Set.of(PostStatus.PRIVATE, PostStatus.TRASH, PostStatus.AUTO_DRAFT);

	/** Uses of a page that ask for more than the right to edit pages. */
	public enum Part {

		FRONT_PAGE, POSTS_PAGE, PRIVACY_PAGE

	}

	/**
	 * Where a post came from matters in the trash alone, and is not known by its name.
	 */
	static PostStanding of(Post post, @Nullable PostStanding parent, Set<Part> parts) {
		boolean isNamedAlone = post.withoutTexts && !post.is(PostStatus.TRASH);
		return new PostStanding(post.type(), post.status(),
				isNamedAlone ? null : post.meta("_wp_trash_meta_status").map(PostStatus::new).orElse(null),
				post.author().map(User::id).orElse(null), parent, parts);
	}

	boolean belongsTo(@Nullable Long userId) {
		return userId != null && userId.equals(this.authorId);
	}

	/** Public or bound to be, or in the trash and was so before. */
	boolean isOrWasPublished() {
		PostStatus shown = (this.status.equals(PostStatus.TRASH) && this.trashedFrom != null) ? this.trashedFrom
				: this.status;
		return isPublished(shown);
	}

	boolean isPublished() {
		return isPublished(this.status);
	}

	/**
	 * As {@code get_post_status}: an attachment stands as its parent stands, unless it is
	 * hidden itself.
	 */
	PostStatus effectiveStatus() {
		if (!this.type.equals(PostType.ATTACHMENT) || HIDDEN.contains(this.status)) {
			return this.status;
		}
		if (this.parent == null) {
			return PostStatus.PUBLISH;
		}
		if (this.parent.status.equals(PostStatus.TRASH)) {
			return (this.parent.trashedFrom != null) ? this.parent.trashedFrom : PostStatus.PUBLISH;
		}
		return this.parent.effectiveStatus();
	}

	private static boolean isPublished(PostStatus status) {
		return status.equals(PostStatus.PUBLISH) || status.equals(PostStatus.FUTURE);
	}

}

package blog.troppo.discussion;

import org.jspecify.annotations.Nullable;

/**
 * A comment was added, changed or deleted: WordPress's {@code transition_comment_status}.
 * Told within the transaction of the change, so that what must not be lost (a mail) is
 * put into the task queue together with it; what only reads listens after the commit.
 *
 * @param post the post that it is about
 * @param before its status until now; null for a new comment
 * @param after its status from now on, the same as before if only its text changed; null
 * for one that is deleted
 */
public record CommentChanged(long id, long post, String type, @Nullable CommentStatus before,
		@Nullable CommentStatus after) {

	/** Whether readers see it now and did not before. */
	public boolean isPublication() {
		return CommentStatus.APPROVED.equals(this.after) && !CommentStatus.APPROVED.equals(this.before);
	}

	/** Whether readers saw it before or see it now. */
	public boolean isPublic() {
		return CommentStatus.APPROVED.equals(this.after) || CommentStatus.APPROVED.equals(this.before);
	}

	public boolean isNew() {
		return this.before == null;
	}

}

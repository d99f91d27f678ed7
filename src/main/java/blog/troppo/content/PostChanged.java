package blog.troppo.content;

import org.jspecify.annotations.Nullable;

/**
 * A post was added, changed or deleted: WordPress's {@code transition_post_status}. Told
 * within the transaction of the change, so that what must not be lost (a ping, a mail) is
 * put into the task queue together with it; what only reads listens after the commit.
 *
 * @param before its status until now; null for a new post
 * @param after its status from now on; null for one that is deleted
 */
public record PostChanged(long id, PostType type, @Nullable PostStatus before, @Nullable PostStatus after) {

	/** Whether readers see it now and did not before. */
	public boolean isPublication() {
		return PostStatus.PUBLISH.equals(this.after) && !PostStatus.PUBLISH.equals(this.before);
	}

}

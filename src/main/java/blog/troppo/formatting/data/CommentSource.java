package blog.troppo.formatting.data;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Approved comments.
 */
public interface CommentSource {

	@Nullable CommentView comment(long id);

	/** The newest comments on published posts. */
	List<CommentView> latest(int count);

	/** All of a post's, the oldest first. */
	List<CommentView> ofPost(long postId);

}

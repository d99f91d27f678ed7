package blog.troppo.reader;

import java.util.Optional;

import blog.troppo.content.Answer;
import blog.troppo.content.Is;
import blog.troppo.content.Post;
import blog.troppo.content.PostStatus;
import blog.troppo.kept.Remark;
import blog.troppo.user.Viewer;

/** Says of a page that it is one post or page, for those who count. */
record ReadPost(long post) implements Remark {

	/** The request attribute that holds it. */
	static final String ATTRIBUTE = ReadPost.class.getName();

	/**
	 * None for a list, for what is not public, and for those who write here themselves.
	 */
	static Optional<ReadPost> of(Answer answer, Viewer viewer) {
		Post post = answer.post();
		return (post == null || !answer.question().isSingular() || !post.status().equals(PostStatus.PUBLISH)
				|| answer.asked().is(Is.PREVIEW) || viewer.can("edit_posts")) ? Optional.empty()
						: Optional.of(new ReadPost(post.id()));
	}

}

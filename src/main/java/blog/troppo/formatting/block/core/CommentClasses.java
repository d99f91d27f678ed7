package blog.troppo.formatting.block.core;

import blog.troppo.formatting.Slugs;
import blog.troppo.formatting.data.CommentView;
import blog.troppo.formatting.data.PostView;
import blog.troppo.formatting.data.UserSource;
import blog.troppo.formatting.data.UserView;

/**
 * The classes of the comments of one list, {@code comment_class}: whose they are, and
 * which of them are even.
 */
final class CommentClasses {

	private final PostView post;

	private final UserSource users;

	private int shown;

	private int threads;

	CommentClasses(PostView post, UserSource users) {
		this.post = post;
		this.users = users;
	}

	String next(CommentView comment, int depth) {
		StringBuilder classes = new StringBuilder(comment.type().isEmpty() ? "comment" : comment.type());
		if (comment.userId() > 0) {
			classes.append(" byuser");
			UserView user = this.users.user(comment.userId());
			classes.append((user != null) ? " comment-author-" + Slugs.sanitizeTitle(user.login()) : "");
			classes.append((comment.userId() == this.post.authorId()) ? " bypostauthor" : "");
		}
		classes.append((this.shown++ % 2 == 0) ? " even" : " odd alt");
		if (depth == 1) {
			classes.append((this.threads++ % 2 == 0) ? " thread-even" : " thread-odd thread-alt");
		}
		return classes.append(" depth-").append(depth).toString();
	}

}

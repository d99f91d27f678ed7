package blog.troppo.rest.comments;

import blog.troppo.discussion.Comment;

/**
 * A comment with what showing it needs.
 *
 * @param answered whether other comments answer it
 */
record CommentItem(Comment comment, boolean answered) {
}

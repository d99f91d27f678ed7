package blog.troppo.theme.view;

import org.jspecify.annotations.Nullable;

/**
 * The form for a comment. Its fields have WordPress's names: {@code comment},
 * {@code author}, {@code email}, {@code url}, {@code wp-comment-cookies-consent},
 * {@code comment_post_ID}, {@code comment_parent}; and {@code topic}, which people don't
 * see.
 *
 * @param action where it is posted
 * @param postId the value of {@code comment_post_ID}
 * @param parentId the value of {@code comment_parent}; 0 if it answers the post
 * @param replyTo who is answered; empty if it answers the post
 * @param cancelUrl the page without an answer begun; null if none is
 * @param namesRequired whether name and e-mail must be given
 * @param cookieConsent whether to ask if the browser may keep name and e-mail
 * @param author what the reader filled in the last time, as {@code email} and {@code url}
 * @param stamp says when the form was made; goes back as {@code comment_stamp}
 * @param followable whether the reader may ask for later comments by mail, with
 * {@code follow_comments}
 * @param loggedInAs the reader's name; null if they are not logged in and must say it
 */
public record CommentForm(String action, long postId, long parentId, String replyTo, @Nullable String cancelUrl,
		boolean namesRequired, boolean cookieConsent, String author, String email, String url, String stamp,
		boolean followable, @Nullable String loggedInAs, String profile, String logout) {
}

package blog.troppo.theme.view;

import org.jspecify.annotations.Nullable;

/**
 * The form for a comment. Its fields have WordPress's names: {@code comment},
 * {@code author}, {@code email}, {@code url}, {@code wp-comment-cookies-consent},
 * {@code comment_post_ID}, {@code comment_parent}.
 *
 * @param action where it is posted
 * @param postId the value of {@code comment_post_ID}
 * @param parentId the value of {@code comment_parent}; 0 if it answers the post
 * @param replyTo who is answered; empty if it answers the post
 * @param cancelUrl the page without an answer begun; null if none is
 * @param namesRequired whether name and e-mail must be given
 * @param cookieConsent whether to ask if the browser may keep name and e-mail
 * @param loggedInAs the reader's name; null if they are not logged in and must say it
 */
public record CommentForm(String action, long postId, long parentId, String replyTo, @Nullable String cancelUrl,
		boolean namesRequired, boolean cookieConsent, @Nullable String loggedInAs, String profile, String logout) {
}

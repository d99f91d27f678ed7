package blog.troppo.formatting.block.core;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.WrapperAttributes;
import blog.troppo.formatting.data.PostView;
import blog.troppo.formatting.data.UserView;

/**
 * The form in which readers comment on the post.
 */
final class PostCommentsFormBlock extends PostBlock {

	private static final String FORM = """
			\t<div id="respond" %s>
			\t\t<h3 id="reply-title" class="comment-reply-title">%s%s</h3><form action="%s/wp-comments-post.php" method="post" id="commentform" class="comment-form">%s<p class="form-submit wp-block-button"><input name="submit" type="submit" id="submit" class="%swp-block-button__link wp-element-button" value="%s" /> <input type='hidden' name='comment_post_ID' value='%d' id='comment_post_ID' />
			<input type='hidden' name='comment_parent' id='comment_parent' value='0' />
			</p></form>\t</div><!-- #respond -->
			\t""";

	private static final String CANCEL = """
			<small><a rel="nofollow" id="cancel-comment-reply-link" href="%s#respond" style="display:none;">%s</a></small>""";

	private static final String TEXT = """
			<p class="comment-form-comment"><label for="comment">%s <span class="required">*</span></label> <textarea id="comment" name="comment" cols="45" rows="8" maxlength="65525" required></textarea></p>""";

	private static final String VISITOR = """
			<p class="comment-notes"><span id="email-notes">%2$s</span> <span class="required-field-message">%3$s</span></p>%1$s<p class="comment-form-author"><label for="author">%4$s <span class="required">*</span></label> <input id="author" name="author" type="text" value="" size="30" maxlength="245" autocomplete="name" required /></p>
			<p class="comment-form-email"><label for="email">%5$s <span class="required">*</span></label> <input id="email" name="email" type="email" value="" size="30" maxlength="100" aria-describedby="email-notes" autocomplete="email" required /></p>
			<p class="comment-form-url"><label for="url">%6$s</label> <input id="url" name="url" type="url" value="" size="30" maxlength="200" autocomplete="url" /></p>
			<p class="comment-form-cookies-consent"><input id="wp-comment-cookies-consent" name="wp-comment-cookies-consent" type="checkbox" value="yes" /> <label for="wp-comment-cookies-consent">%7$s</label></p>
			""";

	private static final String USER = """
			<p class="logged-in-as">%s <a href="%s">%s</a> <span class="required-field-message">%s</span></p>%s""";

	@Override
	String render(BlockInstance block, PostView post) {
		if (post.locked() || !post.commentsOpen()) {
			return "";
		}
		return form(block, post, linked(block, "comment-respond"), "");
	}

	/** The form in a frame of these attributes; its button may have a class more. */
	static String form(BlockInstance block, PostView post, WrapperAttributes frame, String buttonClass) {
		long userId = block.request().userId();
		UserView user = (userId != 0) ? block.site().users().user(userId) : null;
		String siteUrl = block.site().site().siteUrl();
		String fields = (user == null) ? ofVisitor(block) : ofUser(user, siteUrl, block);
		String cancel = CANCEL.formatted(
				Escape.attr(block.request().path() + QueryParameters.write(block.request().parameters())),
				block.say("Cancel reply"));
		return FORM.formatted(frame, block.say("Leave a Reply"),
				(block.site().site().threadDepth() > 1) ? " " + cancel : "", Urls.escape(siteUrl), fields, buttonClass,
				block.say("Post Comment"), post.id());
	}

	private static String ofVisitor(BlockInstance block) {
		return VISITOR.formatted(text(block), block.say("Your email address will not be published."), required(block),
				block.say("Name"), block.say("Email"), block.say("Website"),
				block.say("Save my name, email, and website in this browser for the next time I comment."));
	}

	private static String ofUser(UserView user, String siteUrl, BlockInstance block) {
		return USER.formatted(block.say("Logged in as %s.", Escape.html(user.name())),
				Urls.escape(siteUrl + "/wp-login.php?action=logout"), block.say("Log out?"), required(block),
				text(block));
	}

	private static String required(BlockInstance block) {
		return block.say("Required fields are marked %s", "<span class=\"required\">*</span>");
	}

	private static String text(BlockInstance block) {
		return TEXT.formatted(block.say("Comment"));
	}

}

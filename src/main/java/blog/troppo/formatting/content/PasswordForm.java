package blog.troppo.formatting.content;

import blog.troppo.formatting.Language;
import blog.troppo.formatting.Escape;

/**
 * What stands for the text of a post until its reader gives the password, as
 * {@code get_the_password_form}.
 */
public final class PasswordForm {

	private PasswordForm() {
	}

	/**
	 * The form's markup.
	 * @param action the address that takes the password
	 * @param permalink where the reader goes from there
	 */
	public static String html(String action, String permalink, long postId, Language language) {
		return """
				<form action="%1$s" class="post-password-form" method="post"><input type="hidden" name="redirect_to" value="%2$s" />
					<p>%4$s</p>
					<p><label for="pwbox-%3$d">%5$s <input name="post_password" id="pwbox-%3$d" type="password" spellcheck="false" \
				required size="20" /></label> <span class="wp-block-button"><input type="submit" name="Submit" \
				class="wp-block-button__link wp-element-button" value="%6$s" /></span></p></form>
				"""
			.formatted(Escape.attr(action), Escape.attr(permalink), postId,
					language.say("This content is password-protected. To view it, please enter the password below."),
					language.say("Password:"), language.say("Enter"));
	}

}

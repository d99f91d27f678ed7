package blog.troppo.formatting.block.core;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.data.RequestView;
import blog.troppo.formatting.data.SiteView;

/**
 * A link to log in or out, or the form to log in.
 */
final class LoginoutBlock implements DynamicBlock {

	private static final String FORM = """
			<form name="loginform" id="loginform" action="%1$s" method="post"><p class="login-username">
							<label for="user_login">%3$s</label>
							<input type="text" name="log" id="user_login" autocomplete="username" class="input" value="" size="20" />
						</p><p class="login-password">
							<label for="user_pass">%4$s</label>
							<input type="password" name="pwd" id="user_pass" autocomplete="current-password" spellcheck="false" class="input" value="" size="20" />
						</p><p class="login-remember"><label><input name="rememberme" type="checkbox" id="rememberme" value="forever" /> %5$s</label></p><p class="login-submit">
							<input type="submit" name="wp-submit" id="wp-submit" class="button button-primary wp-block-button__link wp-element-button" value="%6$s" />
							<input type="hidden" name="redirect_to" value="%2$s" />
						</p></form>""";

	@Override
	public String render(BlockInstance block, String content) {
		SiteView site = block.site().site();
		RequestView request = block.request();
		String here = site.homeUrl() + request.path() + QueryParameters.write(request.parameters());
		String back = Boolean.FALSE.equals(block.attributes().get("redirectToCurrent")) ? ""
				: "redirect_to=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
		String login = site.siteUrl() + "/wp-login.php";
		boolean loggedIn = request.userId() != 0;
		String classes = loggedIn ? "logged-in" : "logged-out";
		String shown;
		if (loggedIn) {
			String logout = login + "?action=logout" + (back.isEmpty() ? "" : "&" + back);
			shown = "<a href=\"" + Urls.escape(logout) + "\">" + block.say("Log out") + "</a>";
		}
		else if (block.attributes().isTrue("displayLoginAsForm")) {
			classes += " has-login-form";
			shown = FORM.formatted(Urls.escape(login), Escape.attr(here), block.say("Username or Email Address"),
					block.say("Password"), block.say("Remember Me"), block.say("Log In"));
		}
		else {
			shown = "<a href=\"" + Urls.escape(login + (back.isEmpty() ? "" : "?" + back)) + "\">" + block.say("Log in")
					+ "</a>";
		}
		return "<div " + block.wrapper(classes) + ">" + shown + "</div>";
	}

}

package blog.troppo.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import blog.troppo.site.OwnAddress;
import blog.troppo.site.SiteUrls;
import blog.troppo.user.Passwords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Takes the password of a post from a reader and keeps its portable hash in WordPress's
 * cookie, for ten days; whether it is right, the page of the post says.
 */
@Controller
class PostPasswordController {

	private static final Duration KEPT = Duration.ofDays(10);

	private final SiteUrls urls;

	private final OwnAddress ownAddress;

	PostPasswordController(SiteUrls urls, OwnAddress ownAddress) {
		this.urls = urls;
		this.ownAddress = ownAddress;
	}

	/** Only looked at, without a password: there is nothing to do. */
	@GetMapping(path = "/wp-login.php", params = "action=postpass")
	void nothing(HttpServletResponse response) {
		NoCache.in(response);
		Redirect.to(response, this.urls.home("/"));
	}

	@PostMapping(path = "/wp-login.php", params = "action=postpass")
	void keep(@RequestParam(name = "post_password", defaultValue = "") String password, HttpServletRequest request,
			HttpServletResponse response) {
		String wanted = request.getParameter("redirect_to");
		String back = this.ownAddress.orElse((wanted != null) ? wanted : request.getHeader("Referer"),
				this.urls.home("/"));
		String name = "wp-postpass_" + DigestUtils.md5DigestAsHex(this.urls.site("").getBytes(StandardCharsets.UTF_8));
		if (password.length() <= Passwords.LONGEST && !password.isEmpty()) {
			ResponseCookie cookie = ResponseCookie
				.from(name, URLEncoder.encode(Passwords.portableHash(password), StandardCharsets.UTF_8))
				.path(this.urls.homePath() + "/")
				.httpOnly(true)
				.secure(request.isSecure())
				.sameSite("Lax")
				.maxAge(KEPT)
				.build();
			response.addHeader("Set-Cookie", cookie.toString());
		}
		NoCache.in(response);
		Redirect.to(response, back);
	}

}

package blog.troppo.reader;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.user.Passwords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code wp-login.php}: the form to sign in, and the password of a post. */
@Controller
class LoginPage {

	private static final Duration OPEN_FOR = Duration.ofDays(10);

	private final Settings settings;

	private final SiteUrls urls;

	private final PostPasswords passwords;

	private final OwnPages pages;

	LoginPage(Settings settings, SiteUrls urls, PostPasswords passwords, OwnPages pages) {
		this.settings = settings;
		this.urls = urls;
		this.passwords = passwords;
		this.pages = pages;
	}

	@GetMapping(path = "/wp-login.php", params = { "action!=register", "action!=postpass" })
	void form(@RequestParam(name = "redirect_to", defaultValue = "") String target, HttpServletResponse response)
			throws IOException {
		PageAnswer.neverCached(response);
		ownFrameOnly(response);
		this.pages.send(response, 200, "login",
				Map.of("site", this.settings.get(SiteSettings.BLOGNAME), "action", this.urls.site("/wp-login.php"),
						"target", ownAddress(target).orElse(this.urls.site("/wp-admin/")), "home",
						this.urls.home("/")));
	}

	@GetMapping(path = "/wp-login.php", params = "action=register")
	void register(HttpServletResponse response) {
		Redirects.send(response, 302, this.urls.site("/wp-login.php?registration=disabled"));
	}

	/** Only looked at, without a password: there is nothing to do. */
	@GetMapping(path = "/wp-login.php", params = "action=postpass")
	void nothing(HttpServletResponse response) {
		Redirects.send(response, 302, this.urls.home("/"));
	}

	/** Remembers the password of a post, and goes back to the post. */
	@PostMapping(path = "/wp-login.php", params = "action=postpass")
	void unlock(@RequestParam(name = "post_password", defaultValue = "") String password,
			@RequestParam(name = "redirect_to", defaultValue = "") String target, HttpServletRequest request,
			HttpServletResponse response) {
		PageAnswer.neverCached(response);
		if (!password.isEmpty() && password.length() <= Passwords.LONGEST) {
			response.addHeader(HttpHeaders.SET_COOKIE,
					ResponseCookie.from(this.passwords.cookieName(), this.passwords.cookieValue(password))
						.path(RequestedAddress.parse(this.urls.home("/")).path())
						.maxAge(OPEN_FOR)
						.httpOnly(true)
						.sameSite("Lax")
						.secure(this.urls.home().startsWith("https:"))
						.build()
						.toString());
		}
		Redirects.send(response, 302, ownAddress(target).or(() -> ownAddress(request.getHeader(HttpHeaders.REFERER)))
			.orElse(this.urls.home("/")));
	}

	/** Nobody is sent to another site from here. */
	private Optional<String> ownAddress(@Nullable String address) {
		return Optional.ofNullable(address)
			.filter((target) -> !target.matches("(?s).*[\\s\\\\\\p{Cntrl}].*"))
			.filter((target) -> target.startsWith(this.urls.home() + "/") || target.startsWith(this.urls.site("/"))
					|| target.equals(this.urls.home()));
	}

	private static void ownFrameOnly(HttpServletResponse response) {
		response.setHeader("X-Frame-Options", "SAMEORIGIN");
		response.setHeader("Content-Security-Policy", "frame-ancestors 'self';");
		response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
	}

}

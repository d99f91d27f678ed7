package blog.troppo.account;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import blog.troppo.support.ForbiddenException;
import blog.troppo.support.InvalidException;
import blog.troppo.user.Caller;
import blog.troppo.user.PasswordReset;
import blog.troppo.user.SelfRegistration;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the links in mails lead: a password is chosen, for an account that has lost its
 * own or for one that comes to be by it. The key moves into a cookie at once, out of the
 * address that other sites could be told.
 */
@Controller
class ResetPasswordController {

	private static final String COOKIE = "wp-resetpass-troppo";

	private final DoorPages pages;

	private final PasswordReset reset;

	private final SelfRegistration registration;

	ResetPasswordController(DoorPages pages, PasswordReset reset, SelfRegistration registration) {
		this.pages = pages;
		this.reset = reset;
		this.registration = registration;
	}

	@GetMapping(path = "/wp-login.php", params = "action=rp")
	@Nullable ModelAndView form(@RequestParam(defaultValue = "") String key, @RequestParam(defaultValue = "") String login,
			HttpServletRequest request, HttpServletResponse response) {
		if (!key.isEmpty()) {
			NoCache.in(response);
			keep(key + ":" + login, request, response);
			Redirect.to(response, this.pages.login("?action=rp"));
			return null;
		}
		return form(List.of(), request, response);
	}

	@PostMapping(path = "/wp-login.php", params = "action=resetpass")
	@Nullable ModelAndView choose(@RequestParam(name = "pass1", defaultValue = "") String password,
			@RequestParam(name = "pass2", required = false) @Nullable String again, Caller caller,
			HttpServletRequest request, HttpServletResponse response) {
		Kept kept = kept(request).orElse(new Kept("", ""));
		if (again != null && !again.equals(password)) {
			return form(List.of(this.pages.message("account.resetpass.mismatch")), request, response);
		}
		try {
			if (this.registration.look(kept.key()).isPresent()) {
				this.registration.complete(kept.key(), password, caller);
			}
			else {
				this.reset.complete(kept.login(), kept.key(), password, caller);
			}
			keep("", request, response);
			Redirect.to(response, this.pages.login("?resetpass=complete"));
			return null;
		}
		catch (InvalidException ex) {
			return form(List.of(String.valueOf(ex.getMessage())), request, response);
		}
		catch (ForbiddenException ex) {
			Redirect.to(response, this.pages.login("?registration=disabled"));
			return null;
		}
	}

	private @Nullable ModelAndView form(List<String> errors, HttpServletRequest request, HttpServletResponse response) {
		Kept kept = kept(request).orElse(new Kept("", ""));
		Optional<String> newcomer = this.registration.look(kept.key());
		if (newcomer.isEmpty()) {
			PasswordReset.Link link = this.reset.look(kept.login(), kept.key());
			if (link != PasswordReset.Link.VALID) {
				keep("", request, response);
				String error = (link == PasswordReset.Link.EXPIRED) ? "expiredkey" : "invalidkey";
				Redirect.to(response, this.pages.login("?action=lostpassword&error=" + error));
				return null;
			}
		}
		ModelAndView page = this.pages.page("resetpass", "rp", request, response)
			.addObject("account", newcomer.orElse(kept.login()))
			.addObject("newcomer", newcomer.isPresent());
		return this.pages.errors(page, errors);
	}

	private static void keep(String value, HttpServletRequest request, HttpServletResponse response) {
		ResponseCookie cookie = ResponseCookie.from(COOKIE, URLEncoder.encode(value, StandardCharsets.UTF_8))
			.path(request.getRequestURI())
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite("Lax")
			.maxAge(value.isEmpty() ? 0 : -1)
			.build();
		response.addHeader("Set-Cookie", cookie.toString());
	}

	private static Optional<Kept> kept(HttpServletRequest request) {
		if (request.getCookies() == null) {
			return Optional.empty();
		}
		return Arrays.stream(request.getCookies())
			.filter((cookie) -> cookie.getName().equals(COOKIE))
			.map(Cookie::getValue)
			.findFirst()
			.flatMap(Kept::of)
			.filter((kept) -> (kept.key() + kept.login()).chars().noneMatch(Character::isISOControl));
	}

	/** What the link carried. */
	private record Kept(String key, String login) {

		static Optional<Kept> of(String cookie) {
			try {
				String[] parts = URLDecoder.decode(cookie, StandardCharsets.UTF_8).split(":", 2);
				return (parts.length == 2) ? Optional.of(new Kept(parts[0], parts[1])) : Optional.empty();
			}
			catch (IllegalArgumentException ex) {
				return Optional.empty();
			}
		}

	}

}

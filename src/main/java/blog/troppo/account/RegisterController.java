package blog.troppo.account;

import java.util.List;

import blog.troppo.site.OwnAddress;
import blog.troppo.support.ForbiddenException;
import blog.troppo.support.InvalidException;
import blog.troppo.support.TooManyRequestsException;
import blog.troppo.user.Caller;
import blog.troppo.user.SelfRegistration;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A visitor asks for an account; what comes of it, the mail says. */
@Controller
class RegisterController {

	private final DoorPages pages;

	private final SelfRegistration registration;

	private final OwnAddress ownAddress;

	RegisterController(DoorPages pages, SelfRegistration registration, OwnAddress ownAddress) {
		this.pages = pages;
		this.registration = registration;
		this.ownAddress = ownAddress;
	}

	@GetMapping(path = "/wp-login.php", params = "action=register")
	@Nullable ModelAndView form(HttpServletRequest request, HttpServletResponse response) {
		return this.registration.isOpen() ? form("", "", request, response) : closed(response);
	}

	@PostMapping(path = "/wp-login.php", params = "action=register")
	@Nullable ModelAndView ask(@RequestParam(name = "user_login", defaultValue = "") String login,
			@RequestParam(name = "user_email", defaultValue = "") String email, Caller caller,
			HttpServletRequest request, HttpServletResponse response) {
		try {
			this.registration.ask(login, email, caller);
			NoCache.in(response);
			Redirect.to(response, this.ownAddress.orElse(request.getParameter("redirect_to"),
					this.pages.login("?checkemail=registered")));
			return null;
		}
		catch (ForbiddenException ex) {
			return closed(response);
		}
		catch (InvalidException ex) {
			return this.pages.errors(form(login, email, request, response), List.of(String.valueOf(ex.getMessage())));
		}
		catch (TooManyRequestsException ex) {
			return this.pages.tooMany(form(login, email, request, response), ex, response);
		}
	}

	private @Nullable ModelAndView closed(HttpServletResponse response) {
		NoCache.in(response);
		Redirect.to(response, this.pages.login("?registration=disabled"));
		return null;
	}

	private ModelAndView form(String login, String email, HttpServletRequest request, HttpServletResponse response) {
		return this.pages.page("register", "register", request, response)
			.addObject("typed", login)
			.addObject("email", email);
	}

}

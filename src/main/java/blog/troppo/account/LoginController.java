package blog.troppo.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import blog.troppo.support.TooManyRequestsException;
import blog.troppo.user.Callers;
import blog.troppo.user.Door;
import blog.troppo.user.PasswordDoor;
import blog.troppo.user.SecondFactor;
import blog.troppo.user.User;
import blog.troppo.user.Users;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The login form, and whatever action WordPress would not know either. */
@Controller
class LoginController {

	/** What the query of an address asks to be said, and how. */
	private static final Map<String, String> NOTICES = Map.of("loggedout", "account.loggedout", "resetpass",
			"account.resetpass.done");

	private final DoorPages pages;

	private final PasswordDoor door;

	private final SecondFactor secondFactor;

	private final Users users;

	private final SignIns signIns;

	private final Arrival arrival;

	LoginController(DoorPages pages, PasswordDoor door, SecondFactor secondFactor, Users users, SignIns signIns,
			Arrival arrival) {
		this.pages = pages;
		this.door = door;
		this.secondFactor = secondFactor;
		this.users = users;
		this.signIns = signIns;
		this.arrival = arrival;
	}

	@GetMapping("/wp-login.php")
	@Nullable ModelAndView form(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
		if (request.getParameter("reauth") != null) {
			this.signIns.end(request);
		}
		else if (viewer.isLoggedIn() && request.getParameter("interim-login") == null) {
			Redirect.to(response, this.arrival.destination(viewer, request));
			return null;
		}
		if (request.getParameter("checkemail") != null) {
			String key = "registered".equals(request.getParameter("checkemail")) ? "account.registered"
					: "account.checkemail";
			return this.pages.page("message", "checkemail", request, response)
				.addObject("notice", this.pages.message(key));
		}
		ModelAndView page = form("", request, response);
		if ("disabled".equals(request.getParameter("registration"))) {
			return this.pages.errors(page, List.of(this.pages.message("account.register.closed")));
		}
		NOTICES.forEach((parameter, key) -> {
			if (request.getParameter(parameter) != null) {
				page.addObject("notice", this.pages.message(key));
			}
		});
		if (request.getParameter("interim-login") != null) {
			page.addObject("notice", this.pages.message("account.interim"));
		}
		return page;
	}

	@PostMapping("/wp-login.php")
	@Nullable ModelAndView enter(@RequestParam(name = "log", defaultValue = "") String login,
			@RequestParam(name = "pwd", defaultValue = "") String password, HttpServletRequest request,
			HttpServletResponse response) {
		List<String> missing = new ArrayList<>();
		if (login.isBlank()) {
			missing.add(this.pages.message("account.login.nousername"));
		}
		if (password.isEmpty()) {
			missing.add(this.pages.message("account.login.nopassword"));
		}
		if (!missing.isEmpty()) {
			return this.pages.errors(form(login, request, response), missing).addObject("shake", true);
		}
		try {
			Optional<Viewer> viewer = this.door.enter(Door.FORM, login, password, Callers.caller(request));
			if (viewer.isEmpty()) {
				return this.pages
					.errors(form(login, request, response), List.of(this.pages.message("account.login.wrong")))
					.addObject("shake", true);
			}
			return letIn(viewer.get(), request, response);
		}
		catch (TooManyRequestsException ex) {
			return this.pages.tooMany(form(login, request, response), ex, response);
		}
	}

	private @Nullable ModelAndView letIn(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
		User user = this.users.findById(java.util.Objects.requireNonNull(viewer.userId())).orElseThrow();
		boolean remember = request.getParameter("rememberme") != null;
		if (this.secondFactor.isNeeded(user.id())) {
			this.signIns.await(user, remember, request);
			Redirect.to(response, this.pages.login("?action=second-step" + this.arrival.carriedOn(request)));
			return null;
		}
		this.signIns.begin(user, remember, request, "FORM");
		return this.arrival.welcome(viewer, request, response);
	}

	private ModelAndView form(String login, HttpServletRequest request, HttpServletResponse response) {
		return this.pages.page("login", "login", request, response)
			.addObject("typed", login)
			.addObject("remember", request.getParameter("rememberme") != null)
			.addObject("redirectTo", this.arrival.wanted(request));
	}

}

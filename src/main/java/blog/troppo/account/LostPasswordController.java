package blog.troppo.account;

import java.util.List;
import java.util.Map;

import blog.troppo.support.TooManyRequestsException;
import blog.troppo.user.Caller;
import blog.troppo.user.PasswordReset;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks for a mail with a link. The answer is the same for everybody. */
@Controller
class LostPasswordController {

	private static final Map<String, String> ERRORS = Map.of("invalidkey", "account.lostpassword.invalidkey",
			"expiredkey", "account.lostpassword.expiredkey");

	private final DoorPages pages;

	private final PasswordReset reset;

	LostPasswordController(DoorPages pages, PasswordReset reset) {
		this.pages = pages;
		this.reset = reset;
	}

	@GetMapping(path = "/wp-login.php", params = "action=lostpassword")
	ModelAndView form(HttpServletRequest request, HttpServletResponse response) {
		ModelAndView page = form("", request, response);
		String error = request.getParameter("error");
		return (error != null && ERRORS.containsKey(error))
				? this.pages.errors(page, List.of(this.pages.message(ERRORS.get(error)))) : page;
	}

	@GetMapping(path = "/wp-login.php", params = "action=retrievepassword")
	ModelAndView formByItsOtherName(HttpServletRequest request, HttpServletResponse response) {
		return form(request, response);
	}

	@PostMapping(path = "/wp-login.php", params = "action=lostpassword")
	ModelAndView ask(@RequestParam(name = "user_login", defaultValue = "") String typed, Caller caller,
			HttpServletRequest request, HttpServletResponse response) {
		if (typed.isBlank() || typed.length() > 254) {
			return this.pages.errors(form(typed, request, response),
					List.of(this.pages.message("account.lostpassword.empty")));
		}
		try {
			this.reset.ask(typed, caller);
			return form(typed, request, response).addObject("sent", true);
		}
		catch (TooManyRequestsException ex) {
			return this.pages.tooMany(form(typed, request, response), ex, response);
		}
	}

	@PostMapping(path = "/wp-login.php", params = "action=retrievepassword")
	ModelAndView askByItsOtherName(@RequestParam(name = "user_login", defaultValue = "") String typed, Caller caller,
			HttpServletRequest request, HttpServletResponse response) {
		return ask(typed, caller, request, response);
	}

	private ModelAndView form(String typed, HttpServletRequest request, HttpServletResponse response) {
		return this.pages.page("lostpassword", "lostpassword", request, response).addObject("typed", typed);
	}

}

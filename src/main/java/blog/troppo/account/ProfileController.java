package blog.troppo.account;

import blog.troppo.site.Screen;
import blog.troppo.site.Section;
import blog.troppo.support.InvalidException;
import blog.troppo.support.RefusalException;
import blog.troppo.user.Caller;
import blog.troppo.user.EmailChange;
import blog.troppo.user.PasswordChange;
import blog.troppo.user.User;
import blog.troppo.user.Users;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own name, e-mail address, password and sessions. */
@Controller
@Screen(name = "profile", address = "profile.php", capability = "read", section = Section.PEOPLE, place = 8)
class ProfileController {

	private static final int LONGEST_NAME = 250;

	private final ProfilePage page;

	private final Users users;

	private final EmailChange emailChange;

	private final PasswordChange passwordChange;

	private final SignIns signIns;

	ProfileController(ProfilePage page, Users users, EmailChange emailChange, PasswordChange passwordChange,
			SignIns signIns) {
		this.page = page;
		this.users = users;
		this.emailChange = emailChange;
		this.passwordChange = passwordChange;
		this.signIns = signIns;
	}

	@GetMapping("/wp-admin/profile.php")
	ModelAndView show(User user, HttpServletRequest request, HttpServletResponse response) {
		return this.page.show(user, request, response);
	}

	/** The link that a new address was sent. */
	@GetMapping(path = "/wp-admin/profile.php", params = "newuseremail")
	@Nullable ModelAndView confirm(@RequestParam String newuseremail, User user, Caller caller, HttpServletRequest request,
			HttpServletResponse response) {
		try {
			this.emailChange.confirm(user, newuseremail, caller);
			return this.page.done("email", response);
		}
		catch (InvalidException ex) {
			return this.page.wrong("profile", ex, user, request, response);
		}
	}

	@PostMapping(path = "/wp-admin/profile.php", params = "action=profile")
	@Nullable ModelAndView save(@RequestParam("display_name") String name, @RequestParam String email, User user, Caller caller,
			HttpServletRequest request, HttpServletResponse response) {
		try {
			if (name.isBlank() || name.length() > LONGEST_NAME) {
				throw new InvalidException("display_name", "Please enter a name that readers may see.");
			}
			user.introduceAs(name.strip().replaceAll("\\p{Cntrl}+", " "));
			this.users.save(user);
			if (!email.strip().equalsIgnoreCase(user.email())) {
				this.emailChange.ask(user, email.strip(), caller);
				return this.page.done("email-asked", response);
			}
			return this.page.done("profile", response);
		}
		catch (RefusalException ex) {
			return this.page.wrong("profile", ex, user, request, response);
		}
	}

	@PostMapping(path = "/wp-admin/profile.php", params = "action=password")
	@Nullable ModelAndView changePassword(@RequestParam("current_pass") String current, @RequestParam("pass1") String password,
			@RequestParam("pass2") String again, User user, Caller caller, HttpServletRequest request,
			HttpServletResponse response) {
		try {
			this.passwordChange.confirm(user, current);
			if (!password.equals(again)) {
				throw new InvalidException("pass2", "The passwords do not match.");
			}
			this.signIns.goOnWith(this.passwordChange.change(user, password, caller), request);
			return this.page.done("password", response);
		}
		catch (RefusalException ex) {
			return this.page.wrong("password", ex, user, request, response);
		}
	}

	@PostMapping(path = "/wp-admin/profile.php", params = "action=destroy-sessions")
	@Nullable ModelAndView logOutElsewhere(User user, HttpServletRequest request, HttpServletResponse response) {
		this.signIns.endOthers(user, request);
		return this.page.done("sessions", response);
	}

}

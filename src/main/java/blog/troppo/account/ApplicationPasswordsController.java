package blog.troppo.account;

import java.util.UUID;

import blog.troppo.site.Screen;
import blog.troppo.support.RefusalException;
import blog.troppo.user.ApplicationPasswords;
import blog.troppo.user.Caller;
import blog.troppo.user.User;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Application passwords on the profile: make, see once, revoke. */
@Controller
@Screen(name = "profile-applications", address = "profile.php", capability = "read", under = "profile")
class ApplicationPasswordsController {

	private final ProfilePage page;

	private final ApplicationPasswords passwords;

	ApplicationPasswordsController(ProfilePage page, ApplicationPasswords passwords) {
		this.page = page;
		this.passwords = passwords;
	}

	@PostMapping(path = "/wp-admin/profile.php", params = "action=application-password")
	ModelAndView make(@RequestParam("new_application_password_name") String name, User user, Caller caller,
			HttpServletRequest request, HttpServletResponse response) {
		try {
			ApplicationPasswords.Made made = this.passwords.create(user, name, "", caller);
			return this.page.show(user, request, response).addObject("made", made);
		}
		catch (RefusalException ex) {
			return this.page.wrong("applications", ex, user, request, response);
		}
	}

	@PostMapping(path = "/wp-admin/profile.php", params = "action=revoke-application-password")
	@Nullable ModelAndView revoke(@RequestParam UUID uuid, User user, Caller caller, HttpServletResponse response) {
		this.passwords.revoke(user, uuid, caller);
		return this.page.done("revoked", response);
	}

	@PostMapping(path = "/wp-admin/profile.php", params = "action=revoke-all-application-passwords")
	@Nullable ModelAndView revokeAll(User user, Caller caller, HttpServletResponse response) {
		this.passwords.revokeAll(user, caller);
		return this.page.done("revoked", response);
	}

}

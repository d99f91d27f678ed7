package blog.troppo.admin.settings;

import blog.troppo.admin.frame.Flash;
import blog.troppo.admin.frame.Words;
import blog.troppo.site.Screen;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What becomes of a new administration e-mail: {@code options.php}. */
@Controller
@Screen(name = "admin-email", address = "options.php", capability = "manage_options", under = "settings")
class AdminEmailController {

	private static final String GENERAL = "redirect:options-general.php";

	private final AdminEmail email;

	private final Words words;

	AdminEmailController(AdminEmail email, Words words) {
		this.email = email;
		this.words = words;
	}

	/** The link of the mail; only who has it knows the key. */
	@GetMapping(path = "/wp-admin/options.php", params = "adminhash")
	String confirm(@RequestParam String adminhash, HttpServletRequest request) {
		boolean done = this.email.confirm(adminhash);
		Flash.say(request, this.words.say(done ? "settings.email.changed" : "settings.email.void"));
		return GENERAL;
	}

	@PostMapping(path = "/wp-admin/options.php", params = "dismiss=new_admin_email")
	String cancel(HttpServletRequest request) {
		this.email.cancel();
		Flash.say(request, this.words.say("settings.email.cancelled"));
		return GENERAL;
	}

}

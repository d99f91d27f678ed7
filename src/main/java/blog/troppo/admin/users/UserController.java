package blog.troppo.admin.users;

import java.util.List;

import blog.troppo.admin.frame.Flash;
import blog.troppo.admin.frame.Words;
import blog.troppo.admin.users.UserKeeping.Shown;
import blog.troppo.site.Screen;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.InvalidException;
import blog.troppo.user.User;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * One user: {@code user-new.php} and {@code user-edit.php}. Oneself is on the profile.
 */
@Controller
@Screen(name = "new-user", address = "user-new.php", capability = "create_users", under = "users")
@Screen(name = "user", address = "user-edit.php", capability = "edit_users", under = "users")
class UserController {

	private final UserKeeping keeping;

	private final RoleNames roles;

	private final UserDoors doors;

	private final Settings settings;

	private final Words words;

	UserController(UserKeeping keeping, RoleNames roles, UserDoors doors, Settings settings, Words words) {
		this.doors = doors;
		this.keeping = keeping;
		this.roles = roles;
		this.settings = settings;
		this.words = words;
	}

	@GetMapping("/wp-admin/user-new.php")
	ModelAndView begin(Viewer viewer) {
		return page(null, UserForm.empty(this.settings.get(SiteSettings.DEFAULT_ROLE)), viewer, null);
	}

	@PostMapping("/wp-admin/user-new.php")
	Object create(UserForm form, Viewer viewer, HttpServletRequest request) {
		try {
			User user = this.keeping.create(form, viewer);
			Flash.say(request, this.words.say((form.send() != null) ? "users.added.sent" : "users.added", user.login(),
					user.email()));
			return "redirect:users.php";
		}
		catch (InvalidException ex) {
			return page(null, form, viewer, ex);
		}
	}

	@GetMapping("/wp-admin/user-edit.php")
	Object edit(@RequestParam("user_id") long id, Viewer viewer) {
		Shown shown = this.keeping.show(id, viewer);
		return shown.self() ? "redirect:profile.php" : page(shown, shown.form(), viewer, null);
	}

	@PostMapping("/wp-admin/user-edit.php")
	Object save(@RequestParam("user_id") long id, UserForm form, Viewer viewer, HttpServletRequest request) {
		Shown shown = this.keeping.show(id, viewer);
		try {
			this.keeping.update(id, form, viewer);
			Flash.say(request, this.words.say("users.saved", shown.login()));
			return "redirect:user-edit.php?user_id=" + id;
		}
		catch (InvalidException ex) {
			return page(shown, form, viewer, ex);
		}
	}

	/** The form as it is stored, and why a password was not taken. */
	ModelAndView refused(long id, InvalidException wrong, Viewer viewer) {
		Shown shown = this.keeping.show(id, viewer);
		return page(shown, shown.form(), viewer, wrong);
	}

	private ModelAndView page(@Nullable Shown shown, UserForm form, Viewer viewer, @Nullable InvalidException wrong) {
		boolean promoter = (shown != null) ? shown.promotable() : viewer.can("promote_users");
		ModelAndView page = new ModelAndView("admin/user").addObject("id", (shown != null) ? shown.id() : 0L)
			.addObject("login", (shown != null) ? shown.login() : "")
			.addObject("several", shown != null && shown.several())
			.addObject("sessions", (shown != null) ? this.doors.sessions(shown.id(), viewer) : 0)
			.addObject("applications", (shown != null) ? this.doors.applications(shown.id(), viewer) : List.of())
			.addObject("roles", promoter ? this.roles.all() : List.of())
			.addObject("form", form)
			.addObject("wrong", (wrong != null) ? wrong.field() : "");
		page.getModel().put("error", (wrong != null) ? UsersController.wrong(this.words, wrong) : null);
		return page;
	}

}

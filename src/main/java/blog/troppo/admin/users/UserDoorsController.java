package blog.troppo.admin.users;

import java.util.UUID;

import blog.troppo.admin.frame.Flash;
import blog.troppo.admin.frame.Words;
import blog.troppo.site.Screen;
import blog.troppo.support.InvalidException;
import blog.troppo.user.Caller;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Closes the doors of another user, and gives a new key: {@code user-edit.php}. */
@Controller
@Screen(name = "user-doors", address = "user-edit.php", capability = "edit_users", under = "users")
class UserDoorsController {

	private final UserDoors doors;

	private final UserController users;

	private final Words words;

	UserDoorsController(UserDoors doors, UserController users, Words words) {
		this.doors = doors;
		this.users = users;
		this.words = words;
	}

	@PostMapping(path = "/wp-admin/user-edit.php", params = "action=end-sessions")
	String endSessions(@RequestParam("user_id") long id, Viewer viewer, Caller caller, HttpServletRequest request) {
		return said(id, this.words.say("users.done.sessions", this.doors.endSessions(id, viewer, caller)), request);
	}

	@PostMapping(path = "/wp-admin/user-edit.php", params = "action=revoke")
	String revoke(@RequestParam("user_id") long id, @RequestParam UUID application, Viewer viewer, Caller caller,
			HttpServletRequest request) {
		int done = this.doors.revoke(id, application, viewer, caller) ? 1 : 0;
		return said(id, this.words.say("users.done.revoke", done), request);
	}

	@PostMapping(path = "/wp-admin/user-edit.php", params = "action=revoke-all")
	String revokeAll(@RequestParam("user_id") long id, Viewer viewer, Caller caller, HttpServletRequest request) {
		return said(id, this.words.say("users.done.revoke", this.doors.revokeAll(id, viewer, caller)), request);
	}

	@PostMapping(path = "/wp-admin/user-edit.php", params = "action=set-password")
	Object setPassword(@RequestParam("user_id") long id, @RequestParam(defaultValue = "") String password,
			Viewer viewer, HttpServletRequest request) {
		try {
			this.doors.setPassword(id, password, viewer);
		}
		catch (InvalidException ex) {
			return this.users.refused(id, ex, viewer);
		}
		return said(id, this.words.say("users.done.password"), request);
	}

	private static String said(long id, String words, HttpServletRequest request) {
		Flash.say(request, words);
		return "redirect:user-edit.php?user_id=" + id;
	}

}

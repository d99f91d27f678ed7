package blog.troppo.admin.users;

import java.util.List;

import blog.troppo.admin.frame.Flash;
import blog.troppo.admin.frame.Listing;
import blog.troppo.admin.frame.Words;
import blog.troppo.admin.users.UserList.Asked;
import blog.troppo.content.UserFinder;
import blog.troppo.site.Screen;
import blog.troppo.site.Section;
import blog.troppo.support.ForbiddenException;
import blog.troppo.support.InvalidException;
import blog.troppo.user.Caller;
import blog.troppo.user.User;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The table of users: {@code users.php}. */
@Controller
@Screen(name = "users", address = "users.php", capability = "list_users", section = Section.PEOPLE, place = 1)
class UsersController {

	private static final String LIST = "users.php";

	private final UserList list;

	private final UserKeeping keeping;

	private final UserFinder finder;

	private final RoleNames roles;

	private final Words words;

	UsersController(UserList list, UserKeeping keeping, UserFinder finder, RoleNames roles, Words words) {
		this.list = list;
		this.keeping = keeping;
		this.finder = finder;
		this.roles = roles;
		this.words = words;
	}

	@GetMapping("/wp-admin/users.php")
	ModelAndView show(@RequestParam(defaultValue = "") String role,
			@RequestParam(name = "s", defaultValue = "") String search,
			@RequestParam(name = "orderby", defaultValue = "") String order,
			@RequestParam(defaultValue = "1") int paged, Viewer viewer) {
		return new ModelAndView("admin/users")
			.addObject("list", this.list.find(new Asked(role, search.strip(), order, Math.max(1, paged)), viewer))
			.addObject("tabs", this.list.tabs(this.words.say("users.tab.all"), this.words.say("users.norole.name")))
			.addObject("role", role)
			.addObject("roles", viewer.can("promote_users") ? this.roles.all() : List.of())
			.addObject("creator", viewer.can("create_users"))
			.addObject("editor", viewer.can("edit_users"))
			.addObject("deleter", viewer.can("delete_users"));
	}

	@PostMapping(path = "/wp-admin/users.php", params = "verdict=promote")
	String promote(@RequestParam(name = "user", defaultValue = "") List<Long> ids,
			@RequestParam(name = "new_role", defaultValue = "") String role, @Nullable String back, Viewer viewer,
			HttpServletRequest request) {
		if (role.isEmpty()) {
			Flash.say(request, this.words.say("users.norole"));
			return Listing.back(back, LIST);
		}
		int done = this.keeping.promote(ids, role.equals("none") ? "" : role, viewer);
		boolean left = done < ids.size();
		return said(ids,
				left ? this.words.say("users.done.promote.left", done) : this.words.say("users.done.promote", done),
				back, request);
	}

	@PostMapping(path = "/wp-admin/users.php", params = "verdict=resetpassword")
	String sendLinks(@RequestParam(defaultValue = "0") long only,
			@RequestParam(name = "user", defaultValue = "") List<Long> ticked, @Nullable String back, Caller caller,
			Viewer viewer, HttpServletRequest request) {
		List<Long> ids = Listing.chosen(only, ticked);
		int done = this.keeping.sendLinks(ids, caller, viewer);
		return said(ids, this.words.say("users.done.resetpassword", done), back, request);
	}

	/** Asks what becomes of what they wrote, and then deletes them. */
	@PostMapping(path = "/wp-admin/users.php", params = "verdict=delete")
	Object delete(@RequestParam(defaultValue = "0") long only,
			@RequestParam(name = "user", defaultValue = "") List<Long> ticked,
			@RequestParam(defaultValue = "") String posts, @RequestParam(defaultValue = "") String heir,
			@RequestParam(defaultValue = "") String confirmed, @Nullable String back, Viewer viewer,
			HttpServletRequest request) {
		if (!viewer.can("delete_users")) {
			throw new ForbiddenException("Sorry, you are not allowed to delete users.");
		}
		List<Long> ids = Listing.chosen(only, ticked);
		List<User> going = ids.stream()
			.map((id) -> this.keeping.find(id, "delete_user", viewer))
			.filter((user) -> !viewer.is(user))
			.toList();
		if (going.isEmpty()) {
			Flash.say(request, this.words.say(ids.isEmpty() ? "table.nothingticked" : "users.notyourself"));
			return Listing.back(back, LIST);
		}
		if (!confirmed.equals("yes")) {
			return ask(going, back, heir, null);
		}
		if (posts.equals("hand") && heir.isBlank()) {
			return ask(going, back, heir, this.words.say("users.wrong.no_heir"));
		}
		try {
			int done = this.keeping.delete(ids, posts.equals("hand") ? heir.strip() : "", viewer);
			return said(ids, this.words.say("users.done.delete", done), back, request);
		}
		catch (InvalidException ex) {
			return ask(going, back, heir, wrong(this.words, ex));
		}
	}

	private ModelAndView ask(List<User> going, @Nullable String back, String heir, @Nullable String error) {
		List<Long> ids = going.stream().map(User::id).toList();
		ModelAndView page = new ModelAndView("admin/user-delete")
			.addObject("going", going.stream().map(User::login).toList())
			.addObject("ids", ids)
			.addObject("posts", this.finder.publishedPosts(ids).values().stream().mapToLong(Long::longValue).sum())
			.addObject("heirs", this.list.heirs(ids).stream().map(User::login).toList())
			.addObject("heir", heir)
			.addObject("back", (back != null) ? back : LIST);
		page.getModel().put("error", error);
		return page;
	}

	private String said(List<Long> ids, String done, @Nullable String back, HttpServletRequest request) {
		Flash.say(request, ids.isEmpty() ? this.words.say("table.nothingticked") : done);
		return Listing.back(back, LIST);
	}

	/** Why a user is not taken, in the viewer's language where there are words for it. */
	static String wrong(Words words, InvalidException wrong) {
		return words.find("users.wrong." + wrong.code()).orElse(words.of(wrong));
	}

}

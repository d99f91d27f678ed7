package blog.troppo.admin.settings;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import blog.troppo.admin.frame.Flash;
import blog.troppo.site.Screen;
import blog.troppo.site.Section;
import blog.troppo.admin.frame.Words;
import blog.troppo.content.Permalinks;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery;
import blog.troppo.support.NotFoundException;
import blog.troppo.user.User;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** WordPress's pages {@code options-*.php}. */
@Controller
@Screen(name = "settings", address = "options-general.php", capability = "manage_options", section = Section.SITE,
		place = 9)
@Screen(name = "settings-writing", address = "options-writing.php", capability = "manage_options", under = "settings")
@Screen(name = "settings-reading", address = "options-reading.php", capability = "manage_options", under = "settings")
@Screen(name = "settings-discussion", address = "options-discussion.php", capability = "manage_options",
		under = "settings")
@Screen(name = "settings-media", address = "options-media.php", capability = "manage_options", under = "settings")
@Screen(name = "settings-permalink", address = "options-permalink.php", capability = "manage_options",
		under = "settings")
@Screen(name = "settings-privacy", address = "options-privacy.php", capability = "manage_privacy_options",
		under = "settings")
class SettingsController {

	private static final List<String> STRUCTURES = List.of("", "/%year%/%monthnum%/%day%/%postname%/",
			"/%year%/%monthnum%/%postname%/", "/archives/%post_id%", "/%postname%/");

	private final SettingsForm form;

	private final PostFinder posts;

	private final Permalinks permalinks;

	private final AdminEmail email;

	private final Words words;

	SettingsController(SettingsForm form, PostFinder posts, Permalinks permalinks, AdminEmail email, Words words) {
		this.email = email;
		this.form = form;
		this.posts = posts;
		this.permalinks = permalinks;
		this.words = words;
	}

	@GetMapping("/wp-admin/options-{name:[a-z]+}.php")
	ModelAndView show(@PathVariable String name) {
		SettingsPage page = page(name);
		return view(page, this.form.stored(page), Map.of());
	}

	@PostMapping("/wp-admin/options-{name:[a-z]+}.php")
	Object save(@PathVariable String name, User user, HttpServletRequest request) {
		SettingsPage page = page(name);
		Map<String, String> sent = SettingsForm.sent(page, request.getParameterMap());
		Map<String, String> wrong = this.form.save(page, sent, user);
		if (!wrong.isEmpty()) {
			return view(page, sent, wrong);
		}
		String asked = (page == SettingsPage.GENERAL)
				? this.email.pending().map((email) -> " " + this.words.say("settings.email.asked", email)).orElse("")
				: "";
		Flash.say(request, this.words.say("settings.saved") + asked);
		return "redirect:options-" + page.key() + ".php";
	}

	private ModelAndView view(SettingsPage page, Map<String, String> values, Map<String, String> wrong) {
		return new ModelAndView("admin/settings").addObject("page", page.key())
			.addObject("pending", (page == SettingsPage.GENERAL) ? this.email.pending().orElse("") : "")
			.addObject("pages", Stream.of(SettingsPage.values()).map(SettingsPage::key).toList())
			.addObject("parts", this.form.parts(page, values, wrong))
			.addObject("wrong", wrong.size())
			.addObject("structures", (page == SettingsPage.PERMALINK) ? STRUCTURES : List.of())
			.addObject("example", (page == SettingsPage.PERMALINK) ? example() : "");
	}

	/** Where the newest post is read now. */
	private String example() {
		return this.posts.findFirst(PostQuery.posts(), Viewer.anybody()).map(this.permalinks::of).orElse("");
	}

	private static SettingsPage page(String name) {
		return SettingsPage.named(name)
			.orElseThrow(() -> new NotFoundException("There are no settings named " + name + "."));
	}

}

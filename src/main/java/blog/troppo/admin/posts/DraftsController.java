package blog.troppo.admin.posts;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;

import blog.troppo.admin.frame.Flash;
import blog.troppo.admin.frame.Words;
import blog.troppo.content.Post;
import blog.troppo.content.PostType;
import blog.troppo.site.Screen;
import blog.troppo.support.ConflictException;
import blog.troppo.support.InvalidException;
import blog.troppo.support.SiteClock;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the plain editor asks for while a post is being written. */
@Controller
@Screen(name = "drafts", address = "post.php", capability = "read", under = "posts")
class DraftsController {

	private final Drafts drafts;

	private final EditorPage page;

	private final PostWriting writing;

	private final SiteClock clock;

	private final Words words;

	DraftsController(Drafts drafts, EditorPage page, PostWriting writing, SiteClock clock, Words words) {
		this.drafts = drafts;
		this.page = page;
		this.writing = writing;
		this.clock = clock;
		this.words = words;
	}

	/** A script sends it from time to time; the answer says what became of it. */
	@PostMapping(path = "/wp-admin/post.php", params = "action=autosave")
	ResponseEntity<Map<String, Object>> keep(@RequestParam(name = "post", defaultValue = "0") long id,
			@RequestParam(name = "post_type", defaultValue = "post") String type, PostForm form, Viewer viewer) {
		try {
			Post post = this.drafts.keep(id, PostScreens.type(type), form, viewer);
			String time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
				.withLocale(LocaleContextHolder.getLocale())
				.format(LocalTime.ofInstant(this.clock.now(), this.clock.zone()));
			return ResponseEntity.ok(Map.of("post", post.id(), "said", this.words.say("editor.kept", time)));
		}
		catch (ConflictException ex) {
			return ResponseEntity.status(409).body(Map.of("said", this.words.say("editor.notkept")));
		}
		catch (InvalidException ex) {
			return ResponseEntity.noContent().build();
		}
	}

	/** The post as it would be, in a tab of its own. */
	@PostMapping(path = "/wp-admin/post.php", params = "action=preview")
	Object preview(@RequestParam(name = "post", defaultValue = "0") long id,
			@RequestParam(name = "post_type", defaultValue = "post") String type, PostForm form, Viewer viewer) {
		PostType kept = PostScreens.type(type);
		try {
			Post post = this.drafts.keep(id, kept, form, viewer);
			return "redirect:" + this.drafts.preview(post, viewer);
		}
		catch (InvalidException | ConflictException ex) {
			ModelAndView page = show(id, kept, form, viewer);
			page.getModel().put("error", this.words.of(ex));
			return page;
		}
	}

	/** Other images and authors to choose from; what is typed stays. */
	@PostMapping(path = "/wp-admin/post.php", params = "action=find")
	ModelAndView find(@RequestParam(name = "post", defaultValue = "0") long id,
			@RequestParam(name = "post_type", defaultValue = "post") String type, PostForm form, Viewer viewer) {
		return show(id, PostScreens.type(type), form, viewer);
	}

	@PostMapping(path = "/wp-admin/post.php", params = "action=discard")
	String discard(@RequestParam("post") long id, Viewer viewer, HttpServletRequest request) {
		this.drafts.discard(id, viewer);
		Flash.say(request, this.words.say("editor.discarded"));
		return "redirect:post.php?post=" + id + "&action=edit&" + EditorChoice.PLAIN;
	}

	private ModelAndView show(long id, PostType type, PostForm form, Viewer viewer) {
		if (id == 0) {
			return this.page.show(type, null, form, viewer);
		}
		Post post = this.writing.find(id, viewer);
		return this.page.show(post.type(), post, form, viewer);
	}

}

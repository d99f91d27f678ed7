package blog.troppo.admin.comments;

import java.util.List;

import blog.troppo.admin.comments.CommentList.Asked;
import blog.troppo.admin.frame.Flash;
import blog.troppo.admin.frame.Listing;
import blog.troppo.site.Screen;
import blog.troppo.site.Section;
import blog.troppo.admin.frame.Words;
import blog.troppo.support.InvalidException;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The table of comments: {@code edit-comments.php}. */
@Controller
@Screen(name = "comments", address = "edit-comments.php", capability = "edit_posts", section = Section.DISCUSSION)
class CommentsController {

	private static final String LIST = "edit-comments.php";

	private final CommentList list;

	private final Moderating moderating;

	private final Words words;

	CommentsController(CommentList list, Moderating moderating, Words words) {
		this.list = list;
		this.moderating = moderating;
		this.words = words;
	}

	@GetMapping("/wp-admin/edit-comments.php")
	ModelAndView show(@RequestParam(name = "comment_status", defaultValue = "all") String status,
			@RequestParam(name = "comment_type", defaultValue = "") String type,
			@RequestParam(name = "s", defaultValue = "") String search,
			@RequestParam(name = "p", defaultValue = "0") long post, @RequestParam(defaultValue = "1") int paged,
			Viewer viewer) {
		Asked asked = new Asked(status, type, search.strip(), post, Math.max(1, paged));
		return new ModelAndView("admin/comments").addObject("list", this.list.find(asked, viewer))
			.addObject("tabs", this.list.tabs(viewer))
			.addObject("status", status);
	}

	/** One verdict on all that are ticked. */
	@PostMapping(path = "/wp-admin/edit-comments.php", params = "!undo")
	Object judge(@RequestParam(name = "verdict", defaultValue = "") String name,
			@RequestParam(name = "comment", defaultValue = "") List<Long> ids,
			@RequestParam(defaultValue = "") String confirmed, @Nullable String back, Viewer viewer,
			HttpServletRequest request) {
		Verdict verdict = Verdict.named(name)
			.orElseThrow(() -> new InvalidException("verdict", this.words.say("comments.noverdict")));
		if (ids.isEmpty()) {
			Flash.say(request, this.words.say("table.nothingticked"));
			return Listing.back(back, LIST);
		}
		if (verdict == Verdict.DELETE && !confirmed.equals("yes")) {
			return confirm(ids, back, viewer);
		}
		String undo = this.moderating.pass(verdict, ids, viewer);
		Flash.say(request, this.words.say("comments.done." + verdict.key(), ids.size()),
				undo.isEmpty() ? "" : LIST + "?undo=" + undo);
		return Listing.back(back, LIST);
	}

	@PostMapping(path = "/wp-admin/edit-comments.php", params = "undo")
	String undo(@RequestParam String undo, @Nullable String back, Viewer viewer, HttpServletRequest request) {
		Flash.say(request, this.words.say("comments.done.undo", this.moderating.undo(undo, viewer)));
		return Listing.back(back, LIST);
	}

	private ModelAndView confirm(List<Long> ids, @Nullable String back, Viewer viewer) {
		String author = this.moderating.find(ids.getFirst(), viewer).authorName();
		return new ModelAndView("admin/confirm")
			.addObject("question", this.words.say("comments.delete.question", ids.size(), author))
			.addObject("verb", this.words.say("comments.delete"))
			.addObject("action", LIST)
			.addObject("back", (back != null) ? back : LIST)
			.addObject("fields", ids.stream().map((id) -> List.of("comment", String.valueOf(id))).toList())
			.addObject("verdict", Verdict.DELETE.key());
	}

}

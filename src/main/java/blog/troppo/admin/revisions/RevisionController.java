package blog.troppo.admin.revisions;

import java.util.List;

import blog.troppo.admin.frame.Flash;
import blog.troppo.admin.frame.Words;
import blog.troppo.admin.revisions.History.Version;
import blog.troppo.content.Post;
import blog.troppo.content.PostAuthoring;
import blog.troppo.formatting.Escape;
import blog.troppo.formatting.StripTags;
import blog.troppo.site.Screen;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code revision.php}: what changed from one revision of a post to another. */
@Controller
@Screen(name = "revision", address = "revision.php", capability = "read", under = "posts")
class RevisionController {

	private final History history;

	private final PostAuthoring authoring;

	private final Words words;

	RevisionController(History history, PostAuthoring authoring, Words words) {
		this.history = history;
		this.authoring = authoring;
		this.words = words;
	}

	/** A part of a post, compared. */
	record Part(String name, List<Comparison.Row> rows) {
	}

	/**
	 * @param to the revision; without another to compare with, the one before it
	 */
	@GetMapping("/wp-admin/revision.php")
	ModelAndView show(@RequestParam(name = "revision", defaultValue = "0") long revision,
			@RequestParam(defaultValue = "0") long to, @RequestParam(defaultValue = "0") long from, Viewer viewer) {
		Post after = this.history.find((to > 0) ? to : revision, viewer);
		List<Version> all = this.history.of(after);
		long before = (from > 0) ? from : History.before(after.id(), all);
		Post other = (before > 0) ? this.history.find(before, viewer) : null;
		List<Part> parts = List.of(
				new Part("title", Comparison.of((other != null) ? other.title() : "", after.title())),
				new Part("content", Comparison.of((other != null) ? other.content() : "", after.content())),
				new Part("excerpt", Comparison.of((other != null) ? other.excerpt() : "", after.excerpt())));
		return new ModelAndView("admin/revision").addObject("versions", all)
			.addObject("from", before)
			.addObject("to", after.id())
			.addObject("post", after.parentId().orElseThrow())
			.addObject("subject", Escape.decode(StripTags.stripAllToLine(after.title())))
			.addObject("parts", parts.stream().filter((part) -> !part.rows().isEmpty()).toList());
	}

	@PostMapping("/wp-admin/revision.php")
	String restore(@RequestParam long revision, Viewer viewer, HttpServletRequest request) {
		long post = this.history.find(revision, viewer).parentId().orElseThrow();
		this.authoring.restore(revision, viewer);
		Flash.say(request, this.words.say("editor.restored"));
		return "redirect:post.php?post=" + post + "&action=edit";
	}

}

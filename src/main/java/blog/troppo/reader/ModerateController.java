package blog.troppo.reader;

import blog.troppo.discussion.Comment;
import blog.troppo.discussion.CommentEdit;
import blog.troppo.discussion.CommentLinks;
import blog.troppo.discussion.CommentStatus;
import blog.troppo.discussion.Comments;
import blog.troppo.discussion.Moderation;
import blog.troppo.discussion.ModerationPasses;
import blog.troppo.discussion.SpamFindings;
import blog.troppo.reader.CommentPage.Shown;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.NotFoundException;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page that the links in moderators' mails lead to. Looking at it changes nothing; a
 * button does. It asks for no session: the link's pass, or the right to moderate.
 */
@Controller
class ModerateController {

	private final Comments comments;

	private final Moderation moderation;

	private final ModerationPasses passes;

	private final SpamFindings findings;

	private final CommentLinks links;

	private final CommentPage page;

	private final SiteUrls urls;

	ModerateController(Comments comments, Moderation moderation, ModerationPasses passes, SpamFindings findings,
			CommentLinks links, CommentPage page, SiteUrls urls) {
		this.comments = comments;
		this.moderation = moderation;
		this.passes = passes;
		this.findings = findings;
		this.links = links;
		this.page = page;
		this.urls = urls;
	}

	@GetMapping("/wp-comments/moderate")
	ModelAndView show(@RequestParam("c") long id, @RequestParam(name = "t", defaultValue = "") String pass,
			@RequestParam(defaultValue = "") String verb, Viewer viewer, HttpServletResponse response) {
		return show(find(id, viewer, pass), pass, verb, viewer, response);
	}

	@PostMapping("/wp-comments/moderate")
	ModelAndView moderate(@RequestParam("c") long id, @RequestParam(name = "t", defaultValue = "") String pass,
			@RequestParam String verb, Viewer viewer, HttpServletResponse response) {
		find(id, viewer, pass);
		switch (verb) {
			case "approve" -> this.moderation.approve(id);
			case "hold" -> this.moderation.hold(id);
			case "spam" -> this.moderation.markAsSpam(id);
			case "trash" -> this.moderation.trash(id);
			case "restore" -> this.moderation.restore(id);
			default -> throw new NotFoundException("There is no such verb");
		}
		return show(find(id, viewer, pass), pass, "", viewer, response).addObject("said", "moderate.done." + verb);
	}

	@PostMapping(path = "/wp-comments/moderate", params = "verb=edit")
	ModelAndView edit(@RequestParam("c") long id, @RequestParam String author, @RequestParam String email,
			@RequestParam String url, @RequestParam String content, Viewer viewer, HttpServletResponse response) {
		if (!this.passes.mayEdit(find(id, viewer, ""), viewer)) {
			throw new NotFoundException("There is no comment to edit for you");
		}
		this.moderation.edit(id, CommentEdit.nothing().name(author).email(email).url(url).content(content), viewer);
		return show(find(id, viewer, ""), "", "", viewer, response).addObject("said", "moderate.done.edit");
	}

	private ModelAndView show(Comment comment, String pass, String verb, Viewer viewer, HttpServletResponse response) {
		return this.page.show("moderate", response)
			.addObject("comment", Shown.of(comment, this.findings.of(comment.id())))
			.addObject("pass", pass)
			.addObject("verb", verb)
			.addObject("editable", this.passes.mayEdit(comment, viewer))
			.addObject("link", comment.status().equals(CommentStatus.APPROVED) ? this.links.of(comment) : "");
	}

	/** Who may not moderate it is not told that there is one. */
	private Comment find(long id, Viewer viewer, String pass) {
		return this.comments.findToShow(id)
			.filter((comment) -> this.passes.admits(comment, viewer, pass))
			.orElseThrow(() -> new NotFoundException("There is no comment to moderate for you"));
	}

}

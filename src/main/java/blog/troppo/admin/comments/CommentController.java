package blog.troppo.admin.comments;

import java.util.List;

import blog.troppo.admin.frame.Flash;
import blog.troppo.admin.frame.Listing;
import blog.troppo.site.Screen;
import blog.troppo.admin.frame.Words;
import blog.troppo.discussion.Comment;
import blog.troppo.discussion.CommentEdit;
import blog.troppo.discussion.CommentStatus;
import blog.troppo.discussion.Commenting;
import blog.troppo.discussion.Moderation;
import blog.troppo.discussion.NewComment;
import blog.troppo.discussion.SpamFindings;
import blog.troppo.support.RefusalException;
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

/**
 * One comment: {@code comment.php}, to edit, to answer, and for a verdict on it alone.
 */
@Controller
@Screen(name = "comment", address = "comment.php", capability = "edit_posts", under = "comments")
class CommentController {

	private static final String LIST = "edit-comments.php";

	private final Moderating moderating;

	private final Moderation moderation;

	private final Commenting commenting;

	private final SpamFindings findings;

	private final Words words;

	CommentController(Moderating moderating, Moderation moderation, Commenting commenting, SpamFindings findings,
			Words words) {
		this.moderating = moderating;
		this.moderation = moderation;
		this.commenting = commenting;
		this.findings = findings;
		this.words = words;
	}

	/** What its author said of itself and of the post, as the form shows it. */
	record Form(String author, String email, String url, @Nullable String content) {
	}

	@GetMapping("/wp-admin/comment.php")
	ModelAndView show(@RequestParam("c") long id, @Nullable String back, Viewer viewer) {
		Comment comment = this.moderating.find(id, viewer);
		return form(comment,
				new Form(comment.authorName(), comment.authorEmail(), comment.authorUrl(), comment.content()), null,
				back);
	}

	@PostMapping(path = "/wp-admin/comment.php", params = "action=save")
	Object save(@RequestParam("c") long id, Form form, @Nullable String back, Viewer viewer,
			HttpServletRequest request) {
		Comment comment = this.moderating.find(id, viewer);
		if (form.content() == null || form.content().isBlank()) {
			return form(comment, form, this.words.say("comment.text.empty"), back);
		}
		try {
			this.moderation.edit(id,
					CommentEdit.nothing()
						.name(form.author())
						.email(form.email())
						.url(form.url())
						.content(form.content()),
					viewer);
		}
		catch (RefusalException ex) {
			return form(comment, form, this.words.of(ex), back);
		}
		Flash.say(request, this.words.say("comment.saved"));
		return Listing.back(back, "comment.php?action=editcomment&c=" + id);
	}

	@PostMapping(path = "/wp-admin/comment.php", params = "action=judge")
	String judge(@RequestParam("c") long id, @RequestParam("to") String to, @Nullable String back, Viewer viewer,
			HttpServletRequest request) {
		Verdict verdict = Verdict.named(to).filter((known) -> known != Verdict.DELETE).orElse(Verdict.HOLD);
		String undo = this.moderating.pass(verdict, List.of(id), viewer);
		Flash.say(request, this.words.say("comments.done." + verdict.key(), 1), LIST + "?undo=" + undo);
		return Listing.back(back, LIST);
	}

	/**
	 * Says something to a comment; one that waits is approved with it, as in WordPress.
	 */
	@PostMapping(path = "/wp-admin/comment.php", params = "action=reply")
	Object reply(@RequestParam("c") long id, @RequestParam(defaultValue = "") String reply, @Nullable String back,
			User user, Viewer viewer, Caller caller, HttpServletRequest request) {
		Comment comment = this.moderating.find(id, viewer);
		if (reply.isBlank()) {
			return answer(comment, reply, this.words.say("comment.reply.empty"), back);
		}
		try {
			this.commenting.add(NewComment.on(comment.post().id()).by(user).answering(id).from(caller).saying(reply),
					viewer);
		}
		catch (RefusalException ex) {
			return answer(comment, reply, this.words.of(ex), back);
		}
		if (comment.status().equals(CommentStatus.HOLD)) {
			this.moderation.approve(id);
		}
		Flash.say(request, this.words.say("comment.replied"));
		return Listing.back(back, LIST);
	}

	private ModelAndView form(Comment comment, Form form, @Nullable String error, @Nullable String back) {
		ModelAndView page = page(comment, error).addObject("form", form)
			.addObject("reply", "")
			.addObject("back", (back != null) ? back : LIST);
		page.getModel().put("returns", back);
		return page;
	}

	/** The answer as it was typed, with what is wrong with it. */
	private ModelAndView answer(Comment comment, String reply, String error, @Nullable String back) {
		return page(comment, null)
			.addObject("form",
					new Form(comment.authorName(), comment.authorEmail(), comment.authorUrl(), comment.content()))
			.addObject("reply", reply)
			.addObject("replyError", error)
			.addObject("back", (back != null) ? back : LIST);
	}

	private ModelAndView page(Comment comment, @Nullable String error) {
		ModelAndView page = new ModelAndView("admin/comment").addObject("row",
				CommentRow.of(comment, "", true, this.findings.of(comment.id())));
		page.getModel().put("error", error);
		page.getModel().put("replyError", null);
		page.getModel().put("returns", null);
		return page;
	}

}

package blog.troppo.reader;

import blog.troppo.discussion.Comment;
import blog.troppo.discussion.CommentLinks;
import blog.troppo.discussion.CommentStatus;
import blog.troppo.discussion.Commenting;
import blog.troppo.discussion.OwnComments;
import blog.troppo.reader.CommentPage.Shown;
import blog.troppo.support.InvalidException;
import blog.troppo.support.NotFoundException;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where commenters correct what they said, some minutes long. */
@Controller
class OwnCommentController {

	private final OwnComments own;

	private final Commenting commenting;

	private final CommentLinks links;

	private final CommenterCookies cookies;

	private final CommentPage page;

	OwnCommentController(OwnComments own, Commenting commenting, CommentLinks links, CommenterCookies cookies,
			CommentPage page) {
		this.own = own;
		this.commenting = commenting;
		this.links = links;
		this.cookies = cookies;
		this.page = page;
	}

	@GetMapping("/wp-comments/edit")
	ModelAndView form(@RequestParam("c") long id, Viewer viewer, HttpServletRequest request,
			HttpServletResponse response) {
		Comment comment = find(id, viewer, request);
		return form(comment, comment.content(), response);
	}

	@PostMapping("/wp-comments/edit")
	@Nullable ModelAndView save(@RequestParam("c") long id, @RequestParam String comment, Viewer viewer,
			HttpServletRequest request, HttpServletResponse response) {
		Comment before = find(id, viewer, request);
		try {
			Comment after = this.commenting.correct(id, comment, viewer);
			boolean held = after.status().equals(CommentStatus.HOLD);
			String link = this.links.of(before);
			PageAnswer.neverCached(response);
			CommentController.redirect(response, held ? link.replaceFirst("(#|$)", (link.contains("?") ? "&" : "?")
					+ "unapproved=" + id + "&moderation-hash=" + this.own.hash(before) + "$1") : link);
			return null;
		}
		catch (InvalidException ex) {
			return form(before, comment, response).addObject("error",
					CommentPage.inTheirLanguage(String.valueOf(ex.getMessage())));
		}
	}

	private ModelAndView form(Comment comment, String text, HttpServletResponse response) {
		return this.page.show("edit", response)
			.addObject("comment", Shown.of(comment, java.util.List.of()))
			.addObject("text", text)
			.addObject("minutes", this.own.editable().toMinutes())
			.addObject("link", this.links.of(comment));
	}

	private Comment find(long id, Viewer viewer, HttpServletRequest request) {
		return this.own.toEdit(id, viewer, this.cookies.read(request).own())
			.orElseThrow(() -> new NotFoundException("There is no comment to edit for you"));
	}

}

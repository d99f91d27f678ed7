package blog.troppo.reader;

import blog.troppo.discussion.Followers;
import blog.troppo.discussion.Followers.Follower;
import blog.troppo.support.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Begins and ends the mails about new comments. Mail programs open links by themselves,
 * so looking changes nothing; what they send for an unsubscription by one click (RFC
 * 8058) is a POST.
 */
@Controller
class FollowController {

	private final Followers followers;

	private final CommentPage page;

	FollowController(Followers followers, CommentPage page) {
		this.followers = followers;
		this.page = page;
	}

	@GetMapping("/wp-comments/follow")
	ModelAndView askToFollow(@RequestParam("t") String seal, HttpServletResponse response) {
		return show("follow", this.followers.toConfirm(seal).orElseThrow(FollowController::unknown), seal, response);
	}

	@PostMapping("/wp-comments/follow")
	ModelAndView follow(@RequestParam("t") String seal, HttpServletResponse response) {
		Follower follower = this.followers.toConfirm(seal).orElseThrow(FollowController::unknown);
		this.followers.confirm(follower);
		return show("follow", follower, seal, response).addObject("said", "follow.done");
	}

	@GetMapping("/wp-comments/unfollow")
	ModelAndView askToLeave(@RequestParam("t") String seal, HttpServletResponse response) {
		return this.followers.toLeave(seal)
			.map((follower) -> show("unfollow", follower, seal, response))
			.orElseGet(() -> left(response));
	}

	/** Also for those who are no followers any more: it is done. */
	@PostMapping("/wp-comments/unfollow")
	ModelAndView leave(@RequestParam("t") String seal, HttpServletResponse response) {
		this.followers.toLeave(seal).ifPresent(this.followers::leave);
		return left(response);
	}

	private ModelAndView left(HttpServletResponse response) {
		return this.page.show("unfollow", response)
			.addObject("title", "")
			.addObject("email", "")
			.addObject("seal", "")
			.addObject("said", "unfollow.done");
	}

	private ModelAndView show(String template, Follower follower, String seal, HttpServletResponse response) {
		return this.page.show(template, response)
			.addObject("title", CommentPage.inTheirLanguage(follower.title()))
			.addObject("email", follower.email())
			.addObject("seal", seal);
	}

	private static NotFoundException unknown() {
		return new NotFoundException("This link is too old, or not ours");
	}

}

package blog.troppo.admin.posts;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import blog.troppo.admin.frame.Flash;
import blog.troppo.admin.frame.Listing;
import blog.troppo.admin.frame.Words;
import blog.troppo.admin.posts.PostWriting.Intent;
import blog.troppo.content.Post;
import blog.troppo.site.Screen;
import blog.troppo.support.InvalidException;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Everything about a post but its texts, in a small form: a script opens it in the row of
 * the table, without one it is a page.
 */
@Controller
@Screen(name = "quick-post", address = "edit.php", capability = "edit_posts", under = "posts")
@Screen(name = "quick-page", address = "edit.php?post_type=page", capability = "edit_pages", under = "pages")
class QuickEditController {

	private static final Map<String, Intent> STATUSES = Map.of("publish", Intent.PUBLISH, "pending", Intent.PENDING,
			"draft", Intent.DRAFT);

	private final EditorPage page;

	private final PostWriting writing;

	private final Words words;

	QuickEditController(EditorPage page, PostWriting writing, Words words) {
		this.page = page;
		this.writing = writing;
		this.words = words;
	}

	@GetMapping(path = "/wp-admin/edit.php", params = "edit=one")
	ModelAndView show(@RequestParam("post") long id, @Nullable String back, Viewer viewer) {
		Post post = this.writing.find(id, viewer);
		return page(post, PostForm.of(post), post.status().name(), back, viewer, null);
	}

	@PostMapping(path = "/wp-admin/edit.php", params = "edit=one")
	Object save(@RequestParam("post") long id, PostForm form, @RequestParam(defaultValue = "") String status,
			@Nullable String back, Viewer viewer, HttpServletRequest request) {
		Post post = this.writing.find(id, viewer);
		Optional<String> other = this.page.otherWriter(post, viewer);
		if (other.isPresent()) {
			return page(post, form, status, back, viewer, this.words.say("quick.taken", other.get()));
		}
		try {
			Intent intent = form.isPrivate() ? Intent.PUBLISH : STATUSES.getOrDefault(status, Intent.SAVE);
			this.writing.quickly(id, form, intent, viewer);
		}
		catch (InvalidException ex) {
			return page(post, form, status, back, viewer, this.words.of(ex));
		}
		Flash.say(request, this.words.say("posts.done.edit", 1));
		return Listing.back(back, PostScreens.list(post.type()));
	}

	private ModelAndView page(Post post, PostForm form, String status, @Nullable String back, Viewer viewer,
			@Nullable String error) {
		ModelAndView page = this.page.show(post.type(), post, form, viewer);
		page.setViewName("admin/quick-edit");
		String now = post.status().name();
		page.addObject("back", (back != null) ? back : PostScreens.list(post.type()))
			.addObject("wanted", status)
			.addObject("kept", (STATUSES.containsKey(now) || now.equals("private")) ? List.of() : List.of(now));
		page.getModel().put("error", error);
		return page;
	}

}

package blog.troppo.admin.posts;

import java.util.List;

import blog.troppo.admin.frame.Flash;
import blog.troppo.admin.frame.Listing;
import blog.troppo.admin.frame.Words;
import blog.troppo.site.Screen;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The part of {@code edit.php} that changes several posts at once. */
@Controller
@Screen(name = "edit-posts", address = "edit.php", capability = "edit_posts", under = "posts")
@Screen(name = "edit-pages", address = "edit.php?post_type=page", capability = "edit_pages", under = "pages")
class BulkEditController {

	private final BulkEditing editing;

	private final Words words;

	BulkEditController(BulkEditing editing, Words words) {
		this.editing = editing;
		this.words = words;
	}

	@PostMapping(path = "/wp-admin/edit.php", params = "edit=many")
	String change(@RequestParam(name = "post", defaultValue = "") List<Long> ids, BulkChange wanted,
			@RequestParam(name = "post_type", defaultValue = "post") String type, @Nullable String back, Viewer viewer,
			HttpServletRequest request) {
		String list = PostScreens.list(PostScreens.type(type));
		if (ids.isEmpty()) {
			Flash.say(request, this.words.say("table.nothingticked"));
			return Listing.back(back, list);
		}
		int changed = this.editing.change(ids, wanted, viewer);
		String said = this.words.say("posts.done.edit", changed);
		int left = ids.size() - changed;
		Flash.say(request, (left > 0) ? said + " " + this.words.say("posts.done.edit.left", left) : said);
		return Listing.back(back, list);
	}

}

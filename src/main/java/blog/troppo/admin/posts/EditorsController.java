package blog.troppo.admin.posts;

import java.util.Optional;

import blog.troppo.admin.blocks.BlockEditor;
import blog.troppo.site.Screen;
import blog.troppo.admin.posts.Drafts.Kept;
import blog.troppo.content.Post;
import blog.troppo.content.PostLocks;
import blog.troppo.content.PostType;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code post-new.php} and {@code post.php}: opens a post in the editor that its writer
 * uses.
 */
@Controller
@Screen(name = "new-post", address = "post-new.php", capability = "edit_posts", under = "posts")
@Screen(name = "new-page", address = "post-new.php?post_type=page", capability = "edit_pages", under = "pages")
@Screen(name = "editor", address = "post.php", capability = "read", under = "posts")
class EditorsController {

	private final EditorPage plain;

	private final BlockEditor blocks;

	private final EditorChoice choice;

	private final PostWriting writing;

	private final PostLocks locks;

	private final Drafts drafts;

	EditorsController(EditorPage plain, BlockEditor blocks, EditorChoice choice, PostWriting writing, PostLocks locks,
			Drafts drafts) {
		this.drafts = drafts;
		this.plain = plain;
		this.blocks = blocks;
		this.choice = choice;
		this.writing = writing;
		this.locks = locks;
	}

	@GetMapping("/wp-admin/post-new.php")
	ModelAndView begin(@RequestParam(name = "post_type", defaultValue = "post") String name, Viewer viewer,
			HttpServletRequest request, HttpServletResponse response) {
		PostType type = PostScreens.type(name);
		if (this.choice.isPlain(request, viewer)) {
			return this.plain.show(type, null, this.plain.empty(type, viewer), viewer);
		}
		return this.blocks.show(this.writing.begin(type, viewer), viewer, request, response);
	}

	/** Takes the lock, unless somebody else has it; then it says who. */
	@GetMapping("/wp-admin/post.php")
	ModelAndView edit(@RequestParam("post") long id, @Nullable String recover, Viewer viewer,
			HttpServletRequest request, HttpServletResponse response) {
		if (this.writing.isFile(id)) {
			return new ModelAndView("redirect:upload.php?item=" + id);
		}
		Post post = this.writing.find(id, viewer);
		if (!this.choice.isPlain(request, viewer)) {
			return this.blocks.show(post, viewer, request, response);
		}
		Optional<String> other = this.plain.otherWriter(post, viewer);
		if (other.isEmpty()) {
			this.locks.take(id, viewer);
		}
		PostForm form = PostForm.of(post);
		Optional<Kept> kept = this.drafts.newer(post, form, viewer);
		ModelAndView page = this.plain.show(post.type(), post,
				(recover != null) ? kept.map(Kept::form).orElse(form) : form, viewer);
		page.getModel().put("other", other.orElse(null));
		page.getModel().put("kept", kept.map(Kept::date).orElse(null));
		page.addObject("recovered", recover != null);
		return page;
	}

	/** The block editor's link to take over; it carries a nonce. */
	@GetMapping(path = "/wp-admin/post.php", params = "get-post-lock")
	String takeOver(@RequestParam("post") long id, Viewer viewer) {
		this.writing.find(id, viewer);
		this.locks.take(id, viewer);
		return "redirect:post.php?post=" + id + "&action=edit";
	}

	@PostMapping(path = "/wp-admin/post.php", params = "action=choose-editor")
	String choose(@RequestParam String editor, @RequestParam(name = "post", defaultValue = "0") long id,
			@RequestParam(name = "post_type", defaultValue = "post") String name, Viewer viewer) {
		this.choice.choose(editor.equals("plain"), viewer);
		return "redirect:" + ((id > 0) ? "post.php?post=" + id + "&action=edit"
				: "post-new.php?post_type=" + PostScreens.type(name).name());
	}

}

package blog.troppo.admin.posts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import blog.troppo.admin.frame.Flash;
import blog.troppo.admin.frame.Listing;
import blog.troppo.site.Screen;
import blog.troppo.admin.frame.Words;
import blog.troppo.admin.posts.Disposal.Verb;
import blog.troppo.admin.posts.PostWriting.Intent;
import blog.troppo.content.Post;
import blog.troppo.content.PostLocks;
import blog.troppo.content.PostType;
import blog.troppo.support.InvalidException;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes what the plain editor sends: a form that asks for no script. */
@Controller
@Screen(name = "editor", address = "post.php", capability = "read", under = "posts")
class EditorController {

	private final EditorPage page;

	private final PostWriting writing;

	private final Disposal disposal;

	private final PostLocks locks;

	private final EditorChoice choice;

	private final Words words;

	EditorController(EditorPage page, PostWriting writing, Disposal disposal, PostLocks locks, EditorChoice choice,
			Words words) {
		this.choice = choice;
		this.page = page;
		this.writing = writing;
		this.disposal = disposal;
		this.locks = locks;
		this.words = words;
	}

	@PostMapping(path = "/wp-admin/post.php", params = "action=take-over")
	String takeOver(@RequestParam("post") long id, Viewer viewer) {
		this.writing.find(id, viewer);
		this.locks.take(id, viewer);
		return editor(id);
	}

	/** The editor is still open: a script of it says so every minute. */
	@PostMapping(path = "/wp-admin/post.php", params = "action=renew")
	ResponseEntity<Void> renew(@RequestParam("post") long id, Viewer viewer) {
		if (this.page.otherWriter(this.writing.find(id, viewer), viewer).isPresent()) {
			return ResponseEntity.status(HttpStatus.CONFLICT).build();
		}
		this.locks.take(id, viewer);
		return ResponseEntity.noContent().build();
	}

	@PostMapping(path = "/wp-admin/post.php", params = { "action=write", "!post" })
	Object create(@RequestParam(name = "post_type", defaultValue = "post") String name, PostForm form,
			@RequestParam(name = "intent", defaultValue = "save") String intent, Viewer viewer,
			HttpServletRequest request) {
		PostType type = PostScreens.type(name);
		try {
			Post post = this.writing.create(type, form, intent(intent), viewer);
			this.choice.remember(form, viewer);
			return written(post, request);
		}
		catch (InvalidException ex) {
			return again(this.page.show(type, null, form, viewer), ex);
		}
	}

	/** Whoever writes over somebody else's shoulder is asked first. */
	@PostMapping(path = "/wp-admin/post.php", params = { "action=write", "post" })
	Object update(@RequestParam("post") long id, PostForm form,
			@RequestParam(name = "intent", defaultValue = "save") String intent,
			@RequestParam(defaultValue = "") String over, Viewer viewer, HttpServletRequest request) {
		Post post = this.writing.find(id, viewer);
		Optional<String> other = this.page.otherWriter(post, viewer);
		if (other.isPresent() && !over.equals("yes")) {
			return this.page.show(post.type(), post, form, viewer)
				.addObject("error", this.words.say("editor.taken", other.get()))
				.addObject("taken", true);
		}
		try {
			Post changed = this.writing.update(id, form, intent(intent), viewer);
			this.choice.remember(form, viewer);
			return written(changed, request);
		}
		catch (InvalidException ex) {
			return again(this.page.show(post.type(), post, form, viewer), ex);
		}
	}

	@PostMapping(path = "/wp-admin/post.php", params = "action=restore")
	String restore(@RequestParam("post") long id, @RequestParam long revision, Viewer viewer,
			HttpServletRequest request) {
		this.writing.restore(id, revision, viewer);
		Flash.say(request, this.words.say("editor.restored"));
		return editor(id);
	}

	/** A row of the table, or the post at hand, into the trash or out of it. */
	@PostMapping(path = "/wp-admin/post.php", params = { "id", "action!=write" })
	String dispose(@RequestParam long id, @RequestParam String action, @Nullable String back, Viewer viewer,
			HttpServletRequest request) {
		Verb verb = Verb.named(action)
			.filter((known) -> known != Verb.DELETE)
			.orElseThrow(() -> new InvalidException("action", this.words.say("posts.noverdict")));
		String list = PostScreens.list(this.disposal.find(id, viewer).type());
		int done = this.disposal.dispose(verb, List.of(id), viewer).size();
		Verb undo = (verb == Verb.TRASH) ? Verb.UNDO : Verb.TRASH;
		Flash.say(request, this.words.say("posts.done." + verb.key(), done),
				(done > 0 && verb != Verb.UNDO) ? "post.php?action=" + undo.key() + "&id=" + id : "");
		return Listing.back(back, list);
	}

	private String written(Post post, HttpServletRequest request) {
		Flash.say(request, this.words.say("editor.saved." + key(post)));
		return editor(post.id());
	}

	private static String key(Post post) {
		String status = post.status().name();
		return Stream.of("publish", "future", "pending", "private").filter(status::equals).findFirst().orElse("draft");
	}

	private ModelAndView again(ModelAndView page, InvalidException wrong) {
		return page.addObject("error", this.words.of(wrong));
	}

	private static String editor(long id) {
		return "redirect:post.php?post=" + id + "&action=edit&" + EditorChoice.PLAIN;
	}

	private static Intent intent(String name) {
		return Stream.of(Intent.values())
			.filter((intent) -> intent.name().toLowerCase(Locale.ROOT).equals(name))
			.findFirst()
			.orElse(Intent.SAVE);
	}

}

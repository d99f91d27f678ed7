package blog.troppo.admin.posts;

import java.util.List;
import java.util.stream.Collectors;

import blog.troppo.admin.frame.Flash;
import blog.troppo.admin.frame.Listing;
import blog.troppo.site.Screen;
import blog.troppo.site.Section;
import blog.troppo.admin.frame.Words;
import blog.troppo.admin.posts.Authors.Author;
import blog.troppo.admin.posts.Disposal.Verb;
import blog.troppo.admin.posts.PostList.Asked;
import blog.troppo.admin.terms.Choice;
import blog.troppo.content.PostType;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Terms;
import blog.troppo.support.InvalidException;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The tables of posts and of pages: {@code edit.php}. */
@Controller
@Screen(name = "posts", address = "edit.php", capability = "edit_posts", section = Section.WRITING, place = 1)
@Screen(name = "pages", address = "edit.php?post_type=page", capability = "edit_pages", section = Section.WRITING,
		place = 2)
class PostsController {

	private final PostList list;

	private final Disposal disposal;

	private final Terms terms;

	private final Authors authors;

	private final Words words;

	PostsController(PostList list, Disposal disposal, Terms terms, Authors authors, Words words) {
		this.list = list;
		this.disposal = disposal;
		this.terms = terms;
		this.authors = authors;
		this.words = words;
	}

	@GetMapping("/wp-admin/edit.php")
	ModelAndView show(@RequestParam(name = "post_type", defaultValue = "post") String type,
			@RequestParam(name = "post_status", defaultValue = "all") String status,
			@RequestParam(name = "s", defaultValue = "") String search,
			@RequestParam(name = "m", defaultValue = "") String month,
			@RequestParam(name = "cat", defaultValue = "0") long category,
			@RequestParam(name = "tag_id", defaultValue = "0") long tag, @RequestParam(defaultValue = "0") long author,
			@RequestParam(name = "orderby", defaultValue = "") String order,
			@RequestParam(name = "find-author", defaultValue = "") String sought,
			@RequestParam(defaultValue = "1") int paged, Viewer viewer) {
		PostType shown = PostScreens.type(type);
		Asked asked = new Asked(shown, status, search.strip(), month, category, tag, author, order, Math.max(1, paged));
		List<Author> authors = this.authors.of(shown, sought.strip(), author, viewer);
		return new ModelAndView("admin/posts").addObject("list", this.list.find(asked, viewer))
			.addObject("tabs", this.list.tabs(shown, viewer))
			.addObject("status", status)
			.addObject("type", shown.name())
			.addObject("screen", shown.plural())
			.addObject("authors", authors)
			.addObject("manyAuthors", PostList.seesOthers(shown, viewer) && Authors.areMany(authors, sought))
			.addObject("sought", sought)
			.addObject("publisher", PostWriting.mayPublish(shown, viewer))
			.addObject("sticker", PostWriting.mayStick(shown, viewer))
			.addObject("categories",
					shown.equals(PostType.POST) ? Choice.of(this.terms, Taxonomy.CATEGORY) : List.of());
	}

	/** One verb on all that are ticked. */
	@PostMapping("/wp-admin/edit.php")
	Object dispose(@RequestParam(name = "verdict", defaultValue = "") String name,
			@RequestParam(name = "post", defaultValue = "") List<Long> ids,
			@RequestParam(name = "post_type", defaultValue = "post") String type,
			@RequestParam(defaultValue = "") String confirmed, @Nullable String back, Viewer viewer,
			HttpServletRequest request) {
		Verb verb = Verb.named(name)
			.orElseThrow(() -> new InvalidException("verdict", this.words.say("posts.noverdict")));
		String list = PostScreens.list(PostScreens.type(type));
		if (ids.isEmpty()) {
			Flash.say(request, this.words.say("table.nothingticked"));
			return Listing.back(back, list);
		}
		if (verb == Verb.DELETE && !confirmed.equals("yes")) {
			return confirm(ids, list, back, viewer);
		}
		List<Long> done = this.disposal.dispose(verb, ids, viewer);
		Flash.say(request, this.words.say("posts.done." + verb.key(), done.size()), undo(verb, done, list));
		return Listing.back(back, list);
	}

	/** An undone restoring lies in the trash again; what was deleted is gone. */
	private static String undo(Verb verb, List<Long> done, String list) {
		if (done.isEmpty() || verb == Verb.DELETE || verb == Verb.UNDO) {
			return "";
		}
		String posts = done.stream().map((id) -> "&post=" + id).collect(Collectors.joining());
		return list + (list.contains("?") ? "&" : "?") + "verdict="
				+ ((verb == Verb.TRASH) ? Verb.UNDO : Verb.TRASH).key() + posts;
	}

	private ModelAndView confirm(List<Long> ids, String list, @Nullable String back, Viewer viewer) {
		String title = PostRow.title(this.disposal.find(ids.getFirst(), viewer));
		return new ModelAndView("admin/confirm")
			.addObject("question", this.words.say("posts.delete.question", ids.size(), title))
			.addObject("verb", this.words.say("posts.delete"))
			.addObject("action", list)
			.addObject("back", (back != null) ? back : list)
			.addObject("fields", ids.stream().map((id) -> List.of("post", String.valueOf(id))).toList())
			.addObject("verdict", Verb.DELETE.key());
	}

}

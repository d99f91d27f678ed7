package blog.troppo.admin.posts;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import blog.troppo.admin.posts.Authors.Author;
import blog.troppo.admin.terms.Choice;
import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostLocks;
import blog.troppo.content.PostQuery;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Terms;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.user.User;
import blog.troppo.user.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

/** The editor's page: the form, and all that can be chosen in it. */
@Component
@Transactional(readOnly = true)
class EditorPage {

	private static final int MOST = 100;

	private static final List<PostStatus> ABOVE = List.of(PostStatus.PUBLISH, PostStatus.PRIVATE, PostStatus.DRAFT);

	private final PostFinder finder;

	private final Posts posts;

	private final Terms terms;

	private final PostLocks locks;

	private final Permalinks permalinks;

	private final Settings settings;

	private final EditorChoice choice;

	private final Authors authors;

	private final Images images;

	EditorPage(PostFinder finder, Posts posts, Terms terms, PostLocks locks, Permalinks permalinks, Settings settings,
			EditorChoice choice, Authors authors, Images images) {
		this.choice = choice;
		this.authors = authors;
		this.images = images;
		this.finder = finder;
		this.posts = posts;
		this.terms = terms;
		this.locks = locks;
		this.permalinks = permalinks;
		this.settings = settings;
	}

	/** A page that can be chosen to stand above. */
	record Option(long id, String name) {
	}

	/** What the post said before. */
	record Version(long id, String author, @Nullable LocalDateTime date) {
	}

	PostForm empty(PostType type, Viewer viewer) {
		boolean post = type.equals(PostType.POST);
		return PostForm.empty(this.choice.format(viewer),
				post && this.settings.get(SiteSettings.DEFAULT_COMMENT_STATUS),
				post && this.settings.get(SiteSettings.DEFAULT_PING_STATUS));
	}

	Optional<String> otherWriter(Post post, Viewer viewer) {
		return this.locks.otherWriter(post, viewer).map(User::displayName);
	}

	/**
	 * @param post the post as it is stored; null for a new one
	 */
	ModelAndView show(PostType type, @Nullable Post post, PostForm form, Viewer viewer) {
		boolean isPost = type.equals(PostType.POST);
		ModelAndView page = new ModelAndView("admin/editor").addObject("type", type.name())
			.addObject("form", form)
			.addObject("id", (post != null) ? post.id() : 0L)
			.addObject("status", (post != null) ? post.status().name() : "")
			.addObject("publisher", PostWriting.mayPublish(type, viewer))
			.addObject("sticker", PostWriting.mayStick(type, viewer))
			.addObject("usual", this.choice.isUsual(viewer))
			.addObject("list", PostScreens.list(type))
			.addObject("address", (post != null && this.finder.isVisible(post, viewer)) ? this.permalinks.of(post) : "")
			.addObject("categories", isPost ? Choice.of(this.terms, Taxonomy.CATEGORY) : List.of())
			.addObject("above", isPost ? List.of() : above(post, viewer))
			.addObject("images",
					this.images.find(form.searched("image"), Objects.requireNonNullElse(form.image(), 0L), viewer))
			.addObject("versions", (post != null) ? versions(post) : List.of());
		List<Author> authors = this.authors.of(type, form.searched("author"),
				Objects.requireNonNullElse(form.author(), 0L), viewer);
		page.addObject("authors", authors).addObject("manyAuthors", Authors.areMany(authors, form.searched("author")));
		page.getModel().put("error", null);
		page.getModel().put("other", null);
		page.getModel().put("kept", null);
		return page;
	}

	private List<Option> above(@Nullable Post post, Viewer viewer) {
		PostQuery pages = PostQuery.posts()
			.ofType(PostType.PAGE)
			.ofStatuses(ABOVE)
			.sortedBy(PostQuery.Order.TITLE, true)
			.page(1, MOST);
		return options(pages, viewer).stream().filter((page) -> post == null || page.id() != post.id()).toList();
	}

	private List<Option> options(PostQuery query, Viewer viewer) {
		return this.finder.find(query, viewer)
			.items()
			.stream()
			.map((found) -> new Option(found.id(), PostRow.title(found)))
			.toList();
	}

	private List<Version> versions(Post post) {
		return this.posts.findRevisions(post.id())
			.reversed()
			.stream()
			.limit(MOST)
			.map((revision) -> new Version(revision.id(), revision.author().map(User::displayName).orElse(""),
					revision.modifiedLocal().orElse(null)))
			.toList();
	}

}

package blog.troppo.admin.posts;

import java.util.List;
import java.util.Objects;

import blog.troppo.content.Post;
import blog.troppo.content.PostAction;
import blog.troppo.content.PostAuthoring;
import blog.troppo.content.PostChange;
import blog.troppo.content.PostLocks;
import blog.troppo.content.PostRights;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.content.PostTypeCapabilities;
import blog.troppo.content.Posts;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.TermAuthoring;
import blog.troppo.support.ForbiddenException;
import blog.troppo.support.NotFoundException;
import blog.troppo.user.User;
import blog.troppo.user.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what the editor's form says, as far as its writer may. */
@Component
@Transactional
class PostWriting {

	private final PostAuthoring authoring;

	private final TermAuthoring terms;

	private final Posts posts;

	private final PostRights rights;

	private final PostLocks locks;

	private final Authors authors;

	PostWriting(PostAuthoring authoring, TermAuthoring terms, Posts posts, PostRights rights, PostLocks locks,
			Authors authors) {
		this.authors = authors;
		this.authoring = authoring;
		this.terms = terms;
		this.posts = posts;
		this.rights = rights;
		this.locks = locks;
	}

	/** What the writer wants to become of the post; what it is already is to save it. */
	enum Intent {

		SAVE, DRAFT, PENDING, PUBLISH

	}

	/** A post to write in, which nobody sees before it is saved. */
	Post begin(PostType type, Viewer viewer) {
		mayCreate(type, viewer);
		return this.authoring.create(type, PostChange.nothing().title("Auto Draft").status(PostStatus.AUTO_DRAFT),
				viewer);
	}

	private static void mayCreate(PostType type, Viewer viewer) {
		if (!viewer.can(names(type).get("create_posts"))) {
			throw new ForbiddenException("Sorry, you are not allowed to create posts as this user.");
		}
	}

	Post create(PostType type, PostForm form, Intent intent, Viewer viewer) {
		mayCreate(type, viewer);
		Post post = this.authoring.create(type, change(texts(form), null, type, form, intent, viewer), viewer);
		this.locks.take(post.id(), viewer);
		return post;
	}

	/** The lock stays with whoever saved last. */
	Post update(long id, PostForm form, Intent intent, Viewer viewer) {
		Post post = find(id, viewer);
		Post changed = this.authoring.update(id, change(texts(form), post, post.type(), form, intent, viewer), viewer);
		this.locks.take(id, viewer);
		return changed;
	}

	/** Everything but the texts, as a row of the table offers it. */
	Post quickly(long id, PostForm form, Intent intent, Viewer viewer) {
		Post post = find(id, viewer);
		return this.authoring.update(id, change(PostChange.nothing(), post, post.type(), form, intent, viewer), viewer);
	}

	/** Lets the post say what a revision of it says. */
	void restore(long id, long revision, Viewer viewer) {
		find(id, viewer);
		this.posts.findById(revision)
			.filter((found) -> found.is(PostType.REVISION) && found.parentId().filter((of) -> of == id).isPresent())
			.orElseThrow(() -> new NotFoundException("There is no revision " + revision + "."));
		this.authoring.restore(revision, viewer);
	}

	/** A file of the library, which has a screen of its own. */
	@Transactional(readOnly = true)
	public boolean isFile(long id) {
		return this.posts.findById(id).filter((found) -> found.is(PostType.ATTACHMENT)).isPresent();
	}

	/** A post that the viewer may edit. */
	@Transactional(readOnly = true)
	public Post find(long id, Viewer viewer) {
		Post post = this.posts.findToShow(id)
			.filter((found) -> PostScreens.isKept(found.type()))
			.orElseThrow(() -> new NotFoundException(
					"You attempted to edit an item that does not exist. Perhaps it was deleted?"));
		if (!this.rights.may(viewer, PostAction.EDIT, post)) {
			throw new ForbiddenException("Sorry, you are not allowed to edit this item.");
		}
		if (post.is(PostStatus.TRASH)) {
			throw new ForbiddenException(
					"You cannot edit this item because it is in the Trash. Please restore it and try again.");
		}
		return post;
	}

	static boolean mayPublish(PostType type, Viewer viewer) {
		return viewer.can(names(type).get("publish_posts"));
	}

	static boolean mayStick(PostType type, Viewer viewer) {
		return type.equals(PostType.POST) && mayPublish(type, viewer) && viewer.can("edit_others_posts");
	}

	private static PostChange texts(PostForm form) {
		return words(form).featuredImage(Objects.requireNonNullElse(form.image(), 0L));
	}

	/** What an autosave keeps as well. */
	static PostChange words(PostForm form) {
		PostChange change = form.source()
			.map(PostChange.nothing()::content)
			.orElseGet(() -> PostChange.nothing().content(PostForm.text(form.content())).withoutMarkdown());
		return change.title(PostForm.text(form.title())).excerpt(PostForm.text(form.excerpt()));
	}

	private PostChange change(PostChange given, @Nullable Post post, PostType type, PostForm form, Intent intent,
			Viewer viewer) {
		PostChange change = by(given, post, type, form, viewer).title(PostForm.text(form.title()))
			.slug(PostForm.text(form.slug()).strip())
			.comments(form.comments() != null)
			.pings(form.pings() != null);
		if (type.hierarchical()) {
			change = change.parent(Objects.requireNonNullElse(form.parent(), 0L))
				.menuOrder(Objects.requireNonNullElse(form.order(), 0));
		}
		else {
			change = change.terms(Taxonomy.CATEGORY, Objects.requireNonNullElse(form.categories(), List.of()))
				.terms(Taxonomy.POST_TAG,
						this.terms.named(Taxonomy.POST_TAG, form.tagNames()).stream().map(Term::id).toList());
		}
		return mayPublish(type, viewer) ? published(change, post, type, form, intent, viewer)
				: change.status((intent == Intent.PUBLISH) ? PostStatus.PENDING : status(intent, post));
	}

	/** Another author is named by those who may edit what others wrote. */
	private PostChange by(PostChange given, @Nullable Post post, PostType type, PostForm form, Viewer viewer) {
		long asked = Objects.requireNonNullElse(form.author(), 0L);
		long now = (post != null) ? post.author().map(User::id).orElse(0L)
				: Objects.requireNonNullElse(viewer.userId(), 0L);
		return (asked == 0 || asked == now) ? given : given.by(this.authors.chosen(asked, type, viewer));
	}

	/** What takes the right to publish: when, for whom and how prominently. */
	private static PostChange published(PostChange given, @Nullable Post post, PostType type, PostForm form,
			Intent intent, Viewer viewer) {
		PostChange change = given.password(form.isPrivate() ? "" : PostForm.text(form.password()));
		if (mayStick(type, viewer)) {
			change = change.sticky(form.sticky() != null && !form.isPrivate());
		}
		PostStatus status = status(intent, post);
		boolean out = List.of(PostStatus.PUBLISH, PostStatus.PRIVATE, PostStatus.FUTURE).contains(status);
		change = change.status(out ? (form.isPrivate() ? PostStatus.PRIVATE : PostStatus.PUBLISH) : status);
		return form
			.newDate((post != null && post.publishedAt().isPresent()) ? post.publishedLocal().orElse(null) : null)
			.map(change::on)
			.orElse(change);
	}

	private static PostStatus status(Intent intent, @Nullable Post post) {
		return switch (intent) {
			case DRAFT -> PostStatus.DRAFT;
			case PENDING -> PostStatus.PENDING;
			case PUBLISH -> PostStatus.PUBLISH;
			case SAVE -> (post != null) ? post.status() : PostStatus.DRAFT;
		};
	}

	private static PostTypeCapabilities names(PostType type) {
		return PostTypeCapabilities.of(type).orElseThrow();
	}

}

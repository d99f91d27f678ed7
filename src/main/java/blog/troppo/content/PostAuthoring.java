package blog.troppo.content;

import java.util.Optional;
import java.util.Set;

import blog.troppo.support.NotFoundException;
import blog.troppo.user.User;
import blog.troppo.user.Users;
import blog.troppo.user.Viewer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes posts of every type: {@code wp_insert_post} and {@code wp_update_post}. Who may
 * do what is asked of {@link PostRights} before; what a post needs to be whole (a free
 * slug, dates, a category, a revision of what it said) is seen to here, and
 * {@link PostChanged} is told within the transaction.
 */
@Component
@Transactional
public class PostAuthoring {

	private final Posts posts;

	private final EntityManager database;

	private final Users users;

	private final PostFields fields;

	private final PostCalendar calendar;

	private final PostNaming naming;

	private final Permalinks permalinks;

	private final Revisions revisions;

	private final ApplicationEventPublisher events;

	PostAuthoring(Posts posts, EntityManager database, Users users, PostFields fields, PostCalendar calendar,
			PostNaming naming, Permalinks permalinks, Revisions revisions, ApplicationEventPublisher events) {
		this.posts = posts;
		this.database = database;
		this.users = users;
		this.fields = fields;
		this.calendar = calendar;
		this.naming = naming;
		this.permalinks = permalinks;
		this.revisions = revisions;
		this.events = events;
	}

	/** A new post, the writer's own unless the change names somebody. */
	public Post create(PostType type, PostChange change, Viewer writer) {
		Post post = new Post(type, Optional.ofNullable(writer.userId()).flatMap(this.users::findById).orElse(null));
		this.fields.writeNew(post, change, writer);
		this.calendar.dateNew(post, change.date);
		this.posts.save(post);
		this.naming.nameNew(post, change, writer);
		post.identify((change.guid != null) ? change.guid : this.permalinks.of(post));
		this.fields.attach(post, change);
		tell(post, null);
		return post;
	}

	/**
	 * Another of whom writes the same post at once waits until this one is through.
	 */
	public Post update(long id, PostChange change, Viewer writer) {
		Post post = take(id);
		PostStatus before = post.status();
		FormerAddresses former = FormerAddresses.of(post);
		this.fields.write(post, change, writer);
		this.calendar.dateChanged(post, change.date, before);
		this.naming.nameChanged(post, change, before, writer);
		former.keep(post);
		this.fields.attach(post, change);
		this.revisions.keep(post, writer);
		tell(post, before);
		return post;
	}

	/** Lets a post say again what this revision of it says. */
	public Post restore(long revisionId, Viewer writer) {
		Post revision = this.posts.findById(revisionId)
			.filter((post) -> post.is(PostType.REVISION))
			.orElseThrow(() -> new NotFoundException("There is no revision " + revisionId));
		PostChange change = PostChange.nothing()
			.title(revision.title())
			.content(revision.content())
			.excerpt(revision.excerpt());
		long id = revision.parentId().orElseThrow();
		PostType type = this.posts.findById(id).map(Post::type).orElseGet(revision::type);
		for (String name : this.revisions.meta(type)) {
			change = change.meta(name, revision.metaValues(name));
		}
		return update(id, change, writer);
	}

	/** Other texts for a revision, which leaves no traces of its own. */
	void rewrite(Post revision, PostChange change, Viewer writer) {
		PostTexts.write(revision, change, writer);
		change.entries.forEach((entry) -> entry.accept(revision));
		this.calendar.writtenNow(revision);
	}

	/** As {@code wp_publish_post}, when the time of a scheduled post has come. */
	void publishWaiting(Post post) {
		PostStatus before = post.status();
		post.become(PostStatus.PUBLISH);
		this.fields.attach(post, PostChange.nothing());
		this.revisions.keep(post,
				post.author().map(User::id).map((id) -> new Viewer(id, Set.of())).orElseGet(Viewer::anybody));
		tell(post, before);
	}

	/** The post as it is now, for this transaction alone to change. */
	Post take(long id) {
		Post post = this.posts.findById(id).orElseThrow(() -> new NotFoundException("There is no post " + id));
		this.database.flush();
		this.database.refresh(post, LockModeType.PESSIMISTIC_WRITE);
		return post;
	}

	void tell(Post post, @Nullable PostStatus before) {
		this.database.flush();
		this.events.publishEvent(new PostChanged(post.id(), post.type(), before, post.status()));
	}

}

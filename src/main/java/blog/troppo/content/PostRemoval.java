package blog.troppo.content;

import jakarta.persistence.EntityManager;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes posts for good: {@code wp_delete_post} with force. Meta, terms, comments and
 * revisions go with a post, as do menu items that led to it; pages below it and files
 * that belonged to it move to its parent.
 */
@Component
@Transactional
public class PostRemoval {

	private final PostAuthoring authoring;

	private final PostTrash trash;

	private final Posts posts;

	private final EntityManager database;

	private final ApplicationEventPublisher events;

	PostRemoval(PostAuthoring authoring, PostTrash trash, Posts posts, EntityManager database,
			ApplicationEventPublisher events) {
		this.authoring = authoring;
		this.trash = trash;
		this.posts = posts;
		this.database = database;
		this.events = events;
	}

	/** An attachment's files are {@code media}'s to remove. */
	public void delete(long id) {
		Post post = this.authoring.take(id);
		this.trash.giveUpUses(post);
		for (Post child : this.posts.findAllByParentIdOrderById(id)) {
			if (child.is(PostType.REVISION)) {
				this.posts.delete(child);
			}
			else if (child.is(PostType.ATTACHMENT) || child.is(post.type()) && post.type().hierarchical()) {
				child.moveBelow(post.parentId().orElse(null));
				this.authoring.tell(child, child.status());
			}
		}
		this.posts.findMenuItems(String.valueOf(id)).forEach(this.posts::delete);
		if (post.is(PostType.ATTACHMENT)) {
			this.posts.deleteMeta("_thumbnail_id", String.valueOf(id));
		}
		this.posts.delete(post);
		this.database.flush();
		this.events.publishEvent(new PostChanged(id, post.type(), post.status(), null));
	}

}

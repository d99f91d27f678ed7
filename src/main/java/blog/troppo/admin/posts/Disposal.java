package blog.troppo.admin.posts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import blog.troppo.content.Post;
import blog.troppo.content.PostAction;
import blog.troppo.content.PostRemoval;
import blog.troppo.content.PostRights;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostTrash;
import blog.troppo.content.Posts;
import blog.troppo.support.ForbiddenException;
import blog.troppo.support.NotFoundException;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Throws posts away and takes them back, all that are named or none. */
@Component
@Transactional
class Disposal {

	private final PostTrash trash;

	private final PostRemoval removal;

	private final Posts posts;

	private final PostRights rights;

	Disposal(PostTrash trash, PostRemoval removal, Posts posts, PostRights rights) {
		this.trash = trash;
		this.removal = removal;
		this.posts = posts;
		this.rights = rights;
	}

	/** What can be done with posts in a table. */
	enum Verb {

		TRASH, UNTRASH, UNDO, DELETE;

		static Optional<Verb> named(String name) {
			return List.of(values()).stream().filter((verb) -> verb.key().equals(name)).findFirst();
		}

		String key() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/** Tells which posts it was done with; others stood so already. */
	List<Long> dispose(Verb verb, Collection<Long> ids, Viewer viewer) {
		List<Long> done = new ArrayList<>();
		for (long id : ids) {
			Post post = find(id, viewer);
			boolean changed = switch (verb) {
				case TRASH -> this.trash.throwAway(id, viewer);
				case UNTRASH -> this.trash.restore(id, viewer);
				case UNDO -> this.trash.undo(id, viewer);
				case DELETE -> delete(post);
			};
			if (changed) {
				done.add(id);
			}
		}
		return done;
	}

	/** A post that the viewer may delete. */
	@Transactional(readOnly = true)
	public Post find(long id, Viewer viewer) {
		Post post = this.posts.findToShow(id)
			.filter((found) -> PostScreens.isKept(found.type()))
			.orElseThrow(() -> new NotFoundException("There is no post " + id + "."));
		if (!this.rights.may(viewer, PostAction.DELETE, post)) {
			throw new ForbiddenException("Sorry, you are not allowed to delete this item.");
		}
		return post;
	}

	/** Only what lies in the trash goes for good. */
	private boolean delete(Post post) {
		if (!post.is(PostStatus.TRASH)) {
			return false;
		}
		this.removal.delete(post.id());
		return true;
	}

}

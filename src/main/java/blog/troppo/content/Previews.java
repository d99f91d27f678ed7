package blog.troppo.content;

import java.util.Optional;

import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows a post to those who may edit it as its page will be: one that is not public yet.
 * Nobody else learns that it is there.
 */
@Component
@Transactional(readOnly = true)
class Previews {

	private final Posts posts;

	private final PostRights rights;

	Previews(Posts posts, PostRights rights) {
		this.posts = posts;
		this.rights = rights;
	}

	/** The post that is asked for by its number, if the viewer may edit it. */
	Optional<Post> find(long id, Viewer viewer) {
		if (id <= 0 || !viewer.isLoggedIn()) {
			return Optional.empty();
		}
		return this.posts.findToShow(id)
			.filter((post) -> PostType.readable().contains(post.type()) && !post.is(PostStatus.TRASH)
					&& this.rights.may(viewer, PostAction.EDIT, post));
	}

}

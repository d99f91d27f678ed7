package blog.troppo.xmlrpc;

import blog.troppo.content.Post;
import blog.troppo.content.PostRemoval;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostTrash;
import blog.troppo.content.PostType;
import blog.troppo.media.MediaRemoval;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;

/**
 * As {@code wp_delete_post()}: posts and pages go to the trash, and out of it for good;
 * all else goes at once, an attachment with its files.
 */
@Component
class Deleting {

	private final PostTrash trash;

	private final PostRemoval removal;

	private final MediaRemoval media;

	Deleting(PostTrash trash, PostRemoval removal, MediaRemoval media) {
		this.trash = trash;
		this.removal = removal;
		this.media = media;
	}

	void delete(Post post, Viewer viewer) {
		if (post.is(PostType.ATTACHMENT)) {
			this.media.delete(post.id());
		}
		else if ((post.is(PostType.POST) || post.is(PostType.PAGE)) && !post.is(PostStatus.TRASH)) {
			this.trash.throwAway(post.id(), viewer);
		}
		else {
			this.removal.delete(post.id());
		}
	}

}

package blog.troppo.xmlrpc;

import blog.troppo.content.Post;
import blog.troppo.content.PostAuthoring;
import blog.troppo.content.PostChange;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;

/**
 * A post that a client makes begins as a blank page and is written at once, as in
 * WordPress: so its guid is its number, and what it says is its first revision.
 */
@Component
class NewPosts {

	private final PostAuthoring authoring;

	NewPosts(PostAuthoring authoring) {
		this.authoring = authoring;
	}

	Post write(PostType type, PostChange change, Viewer writer) {
		Post blank = this.authoring.create(type, PostChange.nothing().title("Auto Draft").status(PostStatus.AUTO_DRAFT),
				writer);
		return this.authoring.update(blank.id(), change.over(PostChange.nothing().title("")), writer);
	}

}

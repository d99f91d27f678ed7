package blog.troppo.content;

import org.springframework.stereotype.Component;

/** Keeps the parents of posts from going round in a circle. */
@Component
class PostParents {

	private final Posts posts;

	PostParents(Posts posts) {
		this.posts = posts;
	}

	/** A post that would come to stand below itself stands at the top. */
	void move(Post post, long parent) {
		boolean circle = parent == 0
				|| this.posts.findAncestry(parent).stream().anyMatch((above) -> above.id() == post.id());
		post.moveBelow(circle ? null : parent);
	}

}

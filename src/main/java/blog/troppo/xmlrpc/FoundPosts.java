package blog.troppo.xmlrpc;

import java.util.Optional;

import blog.troppo.content.Post;
import blog.troppo.content.PostAction;
import blog.troppo.content.PostRights;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.rpc.RpcFault;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the post that a call is about, and sees that the caller may do what it asks. */
@Component
class FoundPosts {

	static final String NO_EDITING = "Sorry, you are not allowed to edit this post.";

	private final Posts posts;

	private final PostRights rights;

	FoundPosts(Posts posts, PostRights rights) {
		this.posts = posts;
		this.rights = rights;
	}

	Post find(long id) {
		return find(id, "Invalid post ID.");
	}

	Post find(long id, String otherwise) {
		return look(id).orElseThrow(() -> new RpcFault(404, otherwise));
	}

	Optional<Post> look(long id) {
		return this.posts.findToShow(id);
	}

	/** For those who have no transaction open. */
	@Transactional(readOnly = true)
	public boolean isEditable(long id, SignedCall call) {
		return look(id).filter((post) -> allows(PostAction.EDIT, post, call)).isPresent();
	}

	/** One of these, that the caller may change. */
	Post toEdit(long id, SignedCall call) {
		return toEdit(find(id), call, NO_EDITING);
	}

	Post page(long id, String otherwise) {
		return look(id).filter((post) -> post.is(PostType.PAGE)).orElseThrow(() -> new RpcFault(404, otherwise));
	}

	Post toEdit(Post post, SignedCall call, String otherwise) {
		return may(PostAction.EDIT, post, call, otherwise);
	}

	Post may(PostAction action, Post post, SignedCall call, String otherwise) {
		if (!allows(action, post, call)) {
			throw new RpcFault(401, otherwise);
		}
		return post;
	}

	boolean allows(PostAction action, Post post, SignedCall call) {
		return this.rights.may(call.viewer(), action, post);
	}

}

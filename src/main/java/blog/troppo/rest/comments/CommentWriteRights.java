package blog.troppo.rest.comments;

import java.util.List;
import java.util.Optional;

import blog.troppo.content.Post;
import blog.troppo.content.PostStatus;
import blog.troppo.content.Posts;
import blog.troppo.discussion.Comment;
import blog.troppo.discussion.CommentGate;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestRequest;

import org.springframework.stereotype.Component;

/**
 * Who may write comments over the API: those who are logged in, where comments are open.
 */
@Component
class CommentWriteRights {

	private final CommentRights reading;

	private final CommentGate gate;

	private final Posts posts;

	CommentWriteRights(CommentRights reading, CommentGate gate, Posts posts) {
		this.reading = reading;
		this.gate = gate;
		this.posts = posts;
	}

	void mayCreate(RestRequest request) {
		if (!request.viewer().isLoggedIn()) {
			throw new RestException("rest_comment_login_required", "Sorry, you must be logged in to comment.", 401);
		}
		if (!request.viewer().can("moderate_comments")) {
			mayGive(request);
		}
		Post post = Optional.of(request.number("post"))
			.filter((id) -> id != 0)
			.flatMap(this.posts::findById)
			.orElseThrow(() -> new RestException("rest_comment_invalid_post_id",
					"Sorry, you are not allowed to create this comment without a post.", 403));
		if (post.is(PostStatus.DRAFT) || post.is(PostStatus.TRASH)) {
			throw new RestException(post.is(PostStatus.DRAFT) ? "rest_comment_draft_post" : "rest_comment_trash_post",
					"Sorry, you are not allowed to create a comment on this post.", 403);
		}
		if (!this.reading.isReadable(post, request)) {
			throw new RestException("rest_cannot_read_post",
					"Sorry, you are not allowed to read the post for this comment.", 403);
		}
		if (!this.gate.takesComments(post)) {
			throw new RestException("rest_comment_closed", "Sorry, comments are closed for this item.", 403);
		}
	}

	/** Only moderators speak for others, from elsewhere, or past the moderation. */
	private static void mayGive(RestRequest request) {
		boolean other = request.number("author") != 0
				&& !Long.valueOf(request.number("author")).equals(request.viewer().userId());
		boolean elsewhere = request.gives("author_ip") && !request.text("author_ip").equals(request.caller().address());
		for (String field : List.of("author", "author_ip", "status")) {
			boolean refused = switch (field) {
				case "author" -> other;
				case "author_ip" -> elsewhere;
				default -> request.gives("status");
			};
			if (refused) {
				throw RestException.forbidden(request, "rest_comment_invalid_" + field,
						"Sorry, you are not allowed to edit '" + field + "' for comments.");
			}
		}
	}

	void mayEdit(RestRequest request) {
		Comment comment = this.reading.find(request);
		if (!this.reading.mayEdit(comment, request)) {
			throw RestException.forbidden(request, "rest_cannot_edit",
					"Sorry, you are not allowed to edit this comment.");
		}
	}

	void mayDelete(RestRequest request) {
		Comment comment = this.reading.find(request);
		if (!this.reading.mayEdit(comment, request)) {
			throw RestException.forbidden(request, "rest_cannot_delete",
					"Sorry, you are not allowed to delete this comment.");
		}
	}

}

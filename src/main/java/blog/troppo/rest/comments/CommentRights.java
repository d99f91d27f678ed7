package blog.troppo.rest.comments;

import java.util.ArrayList;
import java.util.List;

import blog.troppo.content.Post;
import blog.troppo.content.PostAction;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostRights;
import blog.troppo.discussion.Comment;
import blog.troppo.discussion.CommentStatus;
import blog.troppo.discussion.Comments;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestRequest;

import org.springframework.stereotype.Component;

/** Who may read which comments over the API, and ask for them how. */
@Component
class CommentRights {

	private static final List<String> PROTECTED = List.of("author", "author_exclude", "author_email", "type", "status");

	private final Comments comments;

	private final PostFinder finder;

	private final PostRights rights;

	CommentRights(Comments comments, PostFinder finder, PostRights rights) {
		this.comments = comments;
		this.finder = finder;
		this.rights = rights;
	}

	/** A comment that was read for an answer that brings it along, or links to it. */
	record Known(long id) {
	}

	Comment find(RestRequest request) {
		return request.recall(new Known(request.number("id")), Comment.class)
			.or(() -> this.comments.findById(request.number("id")))
			.orElseThrow(() -> new RestException("rest_comment_invalid_id", "Invalid comment ID.", 404));
	}

	void mayList(RestRequest request) {
		boolean moderates = request.viewer().can("moderate_comments");
		for (long id : request.numbers("post")) {
			if (id == 0 && !moderates) {
				throw RestException.forbidden(request, "rest_cannot_read",
						"Sorry, you are not allowed to read comments without a post.");
			}
			this.finder.read(id).filter((post) -> !isReadable(post, request)).ifPresent((post) -> {
				throw RestException.forbidden(request, "rest_cannot_read_post",
						"Sorry, you are not allowed to read the post for this comment.");
			});
		}
		if (request.forEditing() && !moderates) {
			throw RestException.forbidden(request, "rest_forbidden_context",
					"Sorry, you are not allowed to edit comments.");
		}
		if (!request.viewer().can("edit_posts")) {
			mayAskSo(request);
		}
	}

	private static void mayAskSo(RestRequest request) {
		List<String> forbidden = new ArrayList<>();
		for (String name : PROTECTED) {
			boolean refused = switch (name) {
				case "status" -> request.gives(name) && !request.text(name).equals("approve");
				case "type" -> request.gives(name) && !request.text(name).equals("comment");
				default -> request.says(name);
			};
			if (refused) {
				forbidden.add(name);
			}
		}
		if (!forbidden.isEmpty()) {
			throw RestException.forbidden(request, "rest_forbidden_param",
					"Query parameter not permitted: " + String.join(", ", forbidden));
		}
	}

	void mayRead(RestRequest request) {
		Comment comment = find(request);
		if (request.forEditing() && !request.viewer().can("moderate_comments")) {
			throw RestException.forbidden(request, "rest_forbidden_context",
					"Sorry, you are not allowed to edit comments.");
		}
		if (!isReadable(comment, request)) {
			throw RestException.forbidden(request, "rest_cannot_read",
					"Sorry, you are not allowed to read this comment.");
		}
		if (!isReadable(comment.post(), request)) {
			throw RestException.forbidden(request, "rest_cannot_read_post",
					"Sorry, you are not allowed to read the post for this comment.");
		}
	}

	/** An approved comment on a readable post; one's own and those one may edit, too. */
	boolean isReadable(Comment comment, RestRequest request) {
		if (isReadable(comment.post(), request) && comment.status().equals(CommentStatus.APPROVED)) {
			return true;
		}
		return request.viewer().isLoggedIn()
				&& (comment.user().filter(request.viewer()::is).isPresent() || mayEdit(comment, request));
	}

	boolean mayEdit(Comment comment, RestRequest request) {
		return request.viewer().can("moderate_comments")
				|| this.rights.mayEditComment(request.viewer(), comment.post());
	}

	/** What a password hides is discussed behind it. */
	boolean isReadable(Post post, RestRequest request) {
		boolean readable = this.finder.isVisible(post, request.viewer())
				|| this.rights.may(request.viewer(), PostAction.READ, post);
		boolean open = !post.needsPassword() || post.password().equals(request.text("password"))
				|| this.rights.may(request.viewer(), PostAction.EDIT, post);
		return readable && open;
	}

}

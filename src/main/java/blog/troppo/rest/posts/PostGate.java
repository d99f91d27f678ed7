package blog.troppo.rest.posts;

import java.util.Set;

import blog.troppo.content.Post;
import blog.troppo.content.PostAction;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostRights;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.rest.server.InvalidValue;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestRequest;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

/** Who may see which posts over the API, and who may see them as editors do. */
@Component
class PostGate {

	private final PostFinder finder;

	private final PostRights rights;

	PostGate(PostFinder finder, PostRights rights) {
		this.finder = finder;
		this.rights = rights;
	}

	/** The post of the route, if there is one of this type. */
	Post find(RestType type, RestRequest request) {
		return find(type, request.number("id"));
	}

	Post find(RestType type, long id) {
		return this.finder.read(id)
			.filter((post) -> post.is(type.type()))
			.orElseThrow(() -> new RestException("rest_post_invalid_id", "Invalid post ID.", 404));
	}

	void mayList(RestType type, RestRequest request) {
		if (request.forEditing() && !request.viewer().can(type.capability("edit_posts"))) {
			throw RestException.forbidden(request, "rest_forbidden_context",
					"Sorry, you are not allowed to edit posts in this post type.");
		}
	}

	void mayRead(RestType type, RestRequest request) {
		Post post = find(type, request);
		if (request.forEditing() && !mayEdit(post, request)) {
			throw RestException.forbidden(request, "rest_forbidden_context",
					"Sorry, you are not allowed to edit this post.");
		}
		if (request.says("password") && !post.password().equals(request.text("password"))) {
			throw new RestException("rest_post_incorrect_password", "Incorrect post password.", 403);
		}
		if (!isReadable(post, request)) {
			throw RestException.forbidden(request, "rest_forbidden", "Sorry, you are not allowed to do that.");
		}
	}

	boolean mayEdit(Post post, RestRequest request) {
		return this.rights.may(request.viewer(), PostAction.EDIT, post);
	}

	/** Of a list for editing, what the asker may edit. */
	boolean isListed(Post post, RestRequest request) {
		return request.forEditing() ? mayEdit(post, request) : isReadable(post, request);
	}

	/**
	 * What anybody may read, and what this asker may. What is published of a kind that
	 * has no pages is read over the API all the same, but patterns are for those who
	 * write.
	 */
	boolean isReadable(Post post, RestRequest request) {
		boolean shown = !post.type().isPublic() && post.is(PostStatus.PUBLISH) && !RestType.of(post.type()).isPattern();
		return shown || this.finder.isVisible(post, request.viewer())
				|| !post.is(PostType.REVISION) && this.rights.may(request.viewer(), PostAction.READ, post);
	}

	/** Whether what a password hides is shown: to who gives it or may edit the post. */
	boolean isOpen(Post post, RestRequest request) {
		return !post.needsPassword() || mayEdit(post, request) && request.forEditing()
				|| post.password().equals(request.text("password"));
	}

	JsonNode statuses(RestType type, JsonNode sent, RestRequest request) throws InvalidValue {
		Set<String> usual = Set.of(type.isMedia() ? PostStatus.INHERIT.name() : PostStatus.PUBLISH.name());
		return AskedStatuses.read(sent, type.contract().argument(type.route(), "status"), usual,
				request.viewer().can(type.capability("edit_posts")), request);
	}

}

package blog.troppo.rest.posts;

import java.util.List;
import java.util.Set;

import blog.troppo.content.Post;
import blog.troppo.content.PostAction;
import blog.troppo.content.PostRights;
import blog.troppo.content.TermCapabilities;
import blog.troppo.content.TermCapabilities.Action;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Who may write which posts over the API, and which of their fields. */
@Component
class PostWriteGate {

	private static final Set<String> WAITING = Set.of("draft", "pending", "inherit", "auto-draft");

	private final PostGate gate;

	private final PostRights rights;

	PostWriteGate(PostGate gate, PostRights rights) {
		this.gate = gate;
		this.rights = rights;
	}

	void mayCreate(RestType type, RestRequest request) {
		if (request.gives("id")) {
			throw new RestException("rest_post_exists", "Cannot create existing post.", 400);
		}
		mayNameAuthor(type, request, "create");
		mayStick(type, request);
		if (!request.viewer().can(type.capability("create_posts"))) {
			throw RestException.forbidden(request, "rest_cannot_create",
					"Sorry, you are not allowed to create posts as this user.");
		}
		mayAssignTerms(type, request);
	}

	void mayEdit(RestType type, RestRequest request) {
		Post post = this.gate.find(type, request);
		if (!this.gate.mayEdit(post, request)) {
			throw RestException.forbidden(request, "rest_cannot_edit", "Sorry, you are not allowed to edit this post.");
		}
		mayNameAuthor(type, request, "update");
		mayStick(type, request);
		mayAssignTerms(type, request);
	}

	void mayDelete(RestType type, RestRequest request) {
		Post post = this.gate.find(type, request);
		if (!this.rights.may(request.viewer(), PostAction.DELETE, post)) {
			throw RestException.forbidden(request, "rest_cannot_delete",
					"Sorry, you are not allowed to delete this post.");
		}
	}

	/**
	 * A status that readers see is for those who publish; one that the post has, stays.
	 */
	void maySetStatus(RestType type, RestRequest request, @Nullable Post post) {
		String status = request.text("status");
		boolean kept = post != null && post.status().name().equals(status);
		if (kept || WAITING.contains(status) || request.viewer().can(type.capability("publish_posts"))) {
			return;
		}
		throw RestException.forbidden(request, "rest_cannot_publish",
				status.equals("private") ? "Sorry, you are not allowed to create private posts in this post type."
						: "Sorry, you are not allowed to publish posts in this post type.");
	}

	private static void mayNameAuthor(RestType type, RestRequest request, String verb) {
		boolean other = request.number("author") != 0
				&& !Long.valueOf(request.number("author")).equals(request.viewer().userId());
		if (other && !request.viewer().can(type.capability("edit_others_posts"))) {
			throw RestException.forbidden(request, "rest_cannot_edit_others",
					"Sorry, you are not allowed to " + verb + " posts as this user.");
		}
	}

	private static void mayStick(RestType type, RestRequest request) {
		if (request.flag("sticky") && !(request.viewer().can(type.capability("edit_others_posts"))
				&& request.viewer().can(type.capability("publish_posts")))) {
			throw RestException.forbidden(request, "rest_cannot_assign_sticky",
					"Sorry, you are not allowed to make posts sticky.");
		}
	}

	/**
	 * No term has the number 0, so nobody may assign it; other numbers of none are passed
	 * over.
	 */
	private static void mayAssignTerms(RestType type, RestRequest request) {
		for (RestType.TermField field : type.taxonomies()) {
			List<String> wanted = request.gives(field.name()) ? request.texts(field.name()) : List.of();
			boolean may = request.viewer().can(TermCapabilities.needed(Action.ASSIGN, field.taxonomy(), false));
			if (wanted.contains("0") || !wanted.isEmpty() && !may) {
				throw RestException.forbidden(request, "rest_cannot_assign_term",
						"Sorry, you are not allowed to assign the provided terms.");
			}
		}
	}

}

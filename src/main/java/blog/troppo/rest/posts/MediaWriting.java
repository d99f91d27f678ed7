package blog.troppo.rest.posts;

import blog.troppo.content.PostType;
import blog.troppo.formatting.Sanitize;
import java.util.Optional;

import blog.troppo.content.Post;
import blog.troppo.content.PostAction;
import blog.troppo.content.PostChange;
import blog.troppo.content.PostRights;
import blog.troppo.content.Posts;
import blog.troppo.media.MediaRemoval;
import blog.troppo.media.Uploading;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestServer;
import org.springframework.beans.factory.ObjectProvider;

import org.springframework.stereotype.Component;

/** Takes uploads from a body or a form. */
@Component
class MediaWriting {

	private final IncomingMedia incoming;

	private final Uploading uploading;

	private final MediaRemoval removal;

	private final Posts posts;

	private final PostRights rights;

	private final ObjectProvider<RestServer> server;

	MediaWriting(IncomingMedia incoming, Uploading uploading, MediaRemoval removal, Posts posts, PostRights rights,
			ObjectProvider<RestServer> server) {
		this.incoming = incoming;
		this.uploading = uploading;
		this.removal = removal;
		this.posts = posts;
		this.rights = rights;
		this.server = server;
	}

	/** The file of the request, with what else it says of it. */
	Post upload(PostChange change, RestRequest request) {
		Long parent = this.server.getObject().reading(() -> parent(request)).orElse(null);
		PostChange described = describe(change, request);
		boolean asItIs = request.has("generate_sub_sizes") && !request.flag("generate_sub_sizes");
		return this.incoming.take(request,
				(name, content) -> asItIs
						? this.uploading.uploadWithoutVersions(name, content, parent, described, request.viewer())
						: this.uploading.upload(name, content, parent, described, request.viewer()));
	}

	private Optional<Long> parent(RestRequest request) {
		if (request.number("post") == 0) {
			return Optional.empty();
		}
		checkParent(request);
		Post parent = this.posts.findById(request.number("post"))
			.orElseThrow(() -> new RestException("rest_invalid_param", "Invalid parent type.", 400));
		if (!this.rights.may(request.viewer(), PostAction.EDIT, parent)) {
			throw RestException.forbidden(request, "rest_cannot_edit",
					"Sorry, you are not allowed to upload media to this post.");
		}
		return Optional.of(parent.id());
	}

	/** An attachment hangs from no other, and from no revision. */
	private void checkParent(RestRequest request) {
		this.posts.findById(request.number("post"))
			.filter((parent) -> parent.is(PostType.ATTACHMENT) || parent.is(PostType.REVISION))
			.ifPresent((parent) -> {
				throw new RestException("rest_invalid_param", "Invalid parent type.", 400);
			});
	}

	/** A change of an attachment has fields of its own. */
	PostChange describing(RestType type, PostChange change, RestRequest request) {
		if (!type.isMedia()) {
			return change;
		}
		checkParent(request);
		return describe(change, request);
	}

	private static PostChange describe(PostChange given, RestRequest request) {
		PostChange change = given;
		if (request.gives("caption")) {
			change = change.excerpt(request.text("caption"));
		}
		if (request.gives("description")) {
			change = change.content(request.text("description"));
		}
		if (request.gives("post")) {
			change = change.parent(request.number("post"));
		}
		return request.gives("alt_text")
				? change.meta("_wp_attachment_image_alt", Sanitize.textField(request.text("alt_text"))) : change;
	}

	void remove(Post attachment) {
		this.removal.delete(attachment.id());
	}

}

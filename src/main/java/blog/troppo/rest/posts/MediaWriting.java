package blog.troppo.rest.posts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
import blog.troppo.rest.server.SentBody.SentFile;
import blog.troppo.support.InvalidException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

import org.springframework.stereotype.Component;

/** Takes uploads from a body or a form. */
@Component
class MediaWriting {

	private static final Pattern FILE_NAME = Pattern.compile("filename\\s*=\\s*(?:\"([^\"]+)\"|([^;\\s]+))",
			Pattern.CASE_INSENSITIVE);

	private final Uploading uploading;

	private final MediaRemoval removal;

	private final Posts posts;

	private final PostRights rights;

	private final ObjectProvider<RestServer> server;

	MediaWriting(Uploading uploading, MediaRemoval removal, Posts posts, PostRights rights,
			ObjectProvider<RestServer> server) {
		this.uploading = uploading;
		this.removal = removal;
		this.posts = posts;
		this.rights = rights;
		this.server = server;
	}

	/** The file of the request, with what else it says of it. */
	Post upload(PostChange change, RestRequest request) {
		Long parent = this.server.getObject().reading(() -> parent(request)).orElse(null);
		try {
			Optional<SentFile> file = request.body().file("file");
			PostChange described = describe(change, request);
			return file.isPresent()
					? take(file.get().name(), file.get().stream(), parent, described, request,
							"rest_upload_unknown_error")
					: take(nameOfBody(request), request.body().stream(), parent, described, request,
							"rest_upload_sideload_error");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Post take(String name, InputStream stream, @Nullable Long parent, PostChange change, RestRequest request,
			String code) {
		try {
			return this.uploading.upload(name, stream, parent, change, request.viewer());
		}
		catch (InvalidException ex) {
			throw new RestException(code, String.valueOf(ex.getMessage()), 500);
		}
	}

	private Optional<Long> parent(RestRequest request) {
		if (request.number("post") == 0) {
			return Optional.empty();
		}
		Post parent = this.posts.findById(request.number("post"))
			.orElseThrow(() -> new RestException("rest_invalid_param", "Invalid parent type.", 400));
		if (!this.rights.may(request.viewer(), PostAction.EDIT, parent)) {
			throw RestException.forbidden(request, "rest_cannot_edit",
					"Sorry, you are not allowed to upload media to this post.");
		}
		return Optional.of(parent.id());
	}

	/** A body without a form has its name in a header. */
	private static String nameOfBody(RestRequest request) {
		String disposition = request.header("content-disposition")
			.orElseThrow(() -> new RestException("rest_upload_no_content_disposition",
					"No Content-Disposition supplied.", 400));
		Matcher name = FILE_NAME.matcher(disposition);
		if (!name.find()) {
			throw new RestException("rest_upload_invalid_disposition",
					"Invalid Content-Disposition supplied. Content-Disposition needs to be formatted as `attachment; filename=\"image.png\"` or similar.",
					400);
		}
		return (name.group(1) != null) ? name.group(1) : name.group(2);
	}

	/** A change of an attachment has fields of its own. */
	PostChange describing(RestType type, PostChange change, RestRequest request) {
		return type.isMedia() ? describe(change, request) : change;
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
		return request.gives("alt_text") ? change.meta("_wp_attachment_image_alt", request.text("alt_text")) : change;
	}

	void remove(Post attachment) {
		this.removal.delete(attachment.id());
	}

}

package blog.troppo.rest.posts;

import java.util.Set;

import blog.troppo.content.Post;
import blog.troppo.content.PostAuthoring;
import blog.troppo.content.PostChange;
import blog.troppo.content.PostRemoval;
import blog.troppo.content.PostTrash;
import blog.troppo.rest.server.Representation;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestResponse;
import blog.troppo.rest.server.RestServer;
import blog.troppo.rest.server.InvalidValue;
import blog.troppo.rest.server.Route;
import blog.troppo.support.InvalidException;
import blog.troppo.theme.ActiveTheme;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/** Makes, changes and deletes posts, pages and attachments. */
@Component
class PostWriting {

	private final PostGate reading;

	private final PostWriteGate gate;

	private final PostReading changes;

	private final PostAuthoring authoring;

	private final PostTrash trash;

	private final PostRemoval removal;

	private final MediaWriting media;

	private final PostItems items;

	private final ActiveTheme theme;

	private final ObjectProvider<RestServer> server;

	PostWriting(PostGate reading, PostWriteGate gate, PostReading changes, PostAuthoring authoring, PostTrash trash,
			PostRemoval removal, MediaWriting media, PostItems items, ActiveTheme theme,
			ObjectProvider<RestServer> server) {
		this.theme = theme;
		this.reading = reading;
		this.gate = gate;
		this.changes = changes;
		this.authoring = authoring;
		this.trash = trash;
		this.removal = removal;
		this.media = media;
		this.items = items;
		this.server = server;
	}

	/** Adds the writing methods to the routes of all items and of one. */
	void add(RestType type, Representation<PostItem> shown, Route all, Route one) {
		if (type.isMedia()) {
			all.withoutTransaction("POST");
		}
		all.post((request) -> this.gate.mayCreate(type, request),
				(request) -> type.isMedia() ? upload(type, shown, request) : create(type, shown, request))
			.writing("template", (template, request) -> template(type, template, request));
		one.edit((request) -> this.gate.mayEdit(type, request), (request) -> update(type, shown, request))
			.delete((request) -> this.gate.mayDelete(type, request), (request) -> delete(type, shown, request))
			.writing("template", (template, request) -> template(type, template, request));
	}

	/** One that the theme has for such posts, or that the post has already. */
	private JsonNode template(RestType type, JsonNode template, RestRequest request) throws InvalidValue {
		String name = template.asString("");
		Set<String> known = this.theme.templates(type.type().name()).keySet();
		boolean kept = request.gives("id")
				&& this.reading.find(type, request).meta("_wp_page_template").filter(name::equals).isPresent();
		if (!name.isEmpty() && !known.contains(name) && !kept) {
			throw new InvalidValue("rest_invalid_param", "template is not one of " + String.join(", ", known) + ".");
		}
		return template;
	}

	private RestResponse create(RestType type, Representation<PostItem> shown, RestRequest request) {
		try {
			Post post = this.authoring.create(type.type(), this.changes.change(type, request, null), request.viewer());
			return created(type, shown, post, request);
		}
		catch (InvalidException ex) {
			throw RestException.refused(ex);
		}
	}

	/** While a file comes in, nothing in the database waits. */
	private RestResponse upload(RestType type, Representation<PostItem> shown, RestRequest request) {
		RestServer server = this.server.getObject();
		try {
			PostChange change = server.reading(() -> this.changes.change(type, request, null));
			long id = this.media.upload(change, request).id();
			return server.reading(() -> created(type, shown, this.reading.find(type, id), request));
		}
		catch (InvalidException ex) {
			throw RestException.refused(ex);
		}
	}

	private RestResponse created(RestType type, Representation<PostItem> shown, Post post, RestRequest request) {
		return RestResponse.created(show(type, shown, post, request),
				this.server.getObject().address(type.route() + "/" + post.id()));
	}

	private RestResponse update(RestType type, Representation<PostItem> shown, RestRequest request) {
		Post post = this.reading.find(type, request);
		try {
			Post changed = this.authoring.update(post.id(),
					this.media.describing(type, this.changes.change(type, request, post), request), request.viewer());
			return RestResponse.ok(show(type, shown, changed, request));
		}
		catch (InvalidException ex) {
			throw RestException.refused(ex);
		}
	}

	private RestResponse delete(RestType type, Representation<PostItem> shown, RestRequest request) {
		Post post = this.reading.find(type, request);
		if (request.flag("force")) {
			ObjectNode previous = show(type, shown, post, request);
			remove(type, post);
			return RestResponse.deleted(previous);
		}
		if (type.isMedia()) {
			request.requireForce("The post does");
		}
		if (!this.trash.throwAway(post.id(), request.viewer())) {
			throw new RestException("rest_already_trashed", "The post has already been deleted.", 410);
		}
		return RestResponse.ok(show(type, shown, this.reading.find(type, request), request));
	}

	private void remove(RestType type, Post post) {
		if (type.isMedia()) {
			this.media.remove(post);
		}
		else {
			this.removal.delete(post.id());
		}
	}

	private ObjectNode show(RestType type, Representation<PostItem> shown, Post post, RestRequest request) {
		RestRequest editing = request.inEditContext();
		return shown.show(this.items.of(post, type, editing), editing, this.server.getObject());
	}

}

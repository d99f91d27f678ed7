package blog.troppo.rest.posts;

import blog.troppo.rest.meta.MetaFields;
import java.util.List;
import java.util.Optional;

import blog.troppo.content.Autosaves;
import blog.troppo.content.Post;
import blog.troppo.content.PostAction;
import blog.troppo.content.PostAuthoring;
import blog.troppo.content.PostChange;
import blog.troppo.content.PostLocks;
import blog.troppo.content.PostRights;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.Representation;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestJson;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestResource;
import blog.troppo.rest.server.RestResponse;
import blog.troppo.rest.server.RestServer;
import blog.troppo.rest.server.RouteTable;
import org.springframework.beans.factory.ObjectProvider;

import org.springframework.stereotype.Component;

/**
 * What somebody is writing: kept beside the post, or in it while it is one's own draft
 * and nobody else has taken it over.
 */
@Component
class AutosavesResource implements RestResource {

	private final Posts posts;

	private final PostRights rights;

	private final PostAuthoring authoring;

	private final Autosaves autosaves;

	private final PostLocks locks;

	private final RevisionFields fields;

	private final MetaFields meta;

	private final ObjectProvider<RestServer> server;

	AutosavesResource(Posts posts, PostRights rights, PostAuthoring authoring, Autosaves autosaves, PostLocks locks,
			RevisionFields fields, MetaFields meta, ObjectProvider<RestServer> server) {
		this.meta = meta;
		this.posts = posts;
		this.rights = rights;
		this.authoring = authoring;
		this.autosaves = autosaves;
		this.locks = locks;
		this.fields = fields;
		this.server = server;
	}

	@Override
	public void routes(RouteTable routes) {
		for (RestType type : RestType.AUTOSAVED) {
			Contract contract = this.fields.contract(type, "autosave");
			Representation<PostItem> shown = this.fields.of(contract);
			routes.at(type.route() + "/(?P<id>[\\d]+)/autosaves", contract)
				.get((request) -> mayRead("autosaves", parent(type, "id", request), request),
						(request) -> list(type, shown, request))
				.post((request) -> mayWrite(type, request), (request) -> keep(type, shown, request));
			routes.at(type.route() + "/(?P<parent>[\\d]+)/autosaves/(?P<id>[\\d]+)", contract)
				.get((request) -> mayRead("revisions", parent(type, "parent", request), request),
						(request) -> one(type, shown, request));
		}
	}

	private Post parent(RestType type, String parameter, RestRequest request) {
		return this.posts.findById(request.number(parameter))
			.filter((post) -> post.is(type.type()))
			.orElseThrow(() -> new RestException("rest_post_invalid_parent", "Invalid post parent ID.", 404));
	}

	private void mayRead(String what, Post parent, RestRequest request) {
		if (!this.rights.may(request.viewer(), PostAction.EDIT, parent)) {
			throw RestException.forbidden(request, "rest_cannot_read",
					"Sorry, you are not allowed to view " + what + " of this post.");
		}
	}

	private void mayWrite(RestType type, RestRequest request) {
		Post post = this.posts.findById(request.number("id"))
			.filter((found) -> found.is(type.type()))
			.orElseThrow(() -> new RestException("rest_post_invalid_id", "Invalid post ID.", 404));
		if (!this.rights.may(request.viewer(), PostAction.EDIT, post)) {
			throw RestException.forbidden(request, "rest_cannot_edit", "Sorry, you are not allowed to edit this post.");
		}
	}

	/** Everybody's. */
	private RestResponse list(RestType type, Representation<PostItem> shown, RestRequest request) {
		String slug = Autosaves.slug(request.number("id"));
		List<Post> found = this.posts.findAllByParentIdOrderById(request.number("id"))
			.stream()
			.filter((post) -> post.is(PostType.REVISION) && post.slug().equals(slug))
			.toList()
			.reversed();
		return RestResponse.ok(RestJson.of(found.stream().map((post) -> show(post, type, shown, request)).toList()));
	}

	private RestResponse one(RestType type, Representation<PostItem> shown, RestRequest request) {
		Optional<Post> own = this.autosaves.find(request.number("parent"), request.viewer());
		return RestResponse.ok(show(own.orElseThrow(
				() -> new RestException("rest_post_no_autosave", "There is no autosave revision for this post.", 404)),
				type, shown, request));
	}

	private RestResponse keep(RestType type, Representation<PostItem> shown, RestRequest request) {
		Post post = parent(type, "id", request);
		PostChange texts = texts(post, request);
		boolean draft = post.is(PostStatus.DRAFT) || post.is(PostStatus.AUTO_DRAFT);
		if (draft && request.viewer().is(post.author().orElse(null))
				&& this.locks.otherWriter(post, request.viewer()).isEmpty()) {
			return RestResponse.ok(show(this.authoring.update(post.id(), texts, request.viewer()), type, shown,
					request.inEditContext()));
		}
		Post kept = this.autosaves.keep(post.id(), texts, request.viewer())
			.orElseThrow(() -> new RestException("rest_autosave_no_changes",
					"There is nothing to save. The autosave and the post content are the same.", 400));
		return RestResponse.ok(show(kept, type, shown, request.inEditContext()));
	}

	/** What a menu's entry says is meta, which is not kept. */
	private PostChange texts(Post post, RestRequest request) {
		PostChange change = PostChange.nothing();
		if (post.is(PostType.NAV_MENU_ITEM)) {
			return change.title("");
		}
		change = request.gives("title") ? change.title(request.text("title")) : change;
		change = request.gives("content") ? change.content(request.text("content")) : change;
		change = request.gives("excerpt") ? change.excerpt(request.text("excerpt")) : change;
		String type = post.type().name();
		for (var entry : this.meta.readRevisioned(type, post::metaValues, request).entrySet()) {
			change = change.meta(entry.getKey(), entry.getValue());
		}
		return change;
	}

	private Object show(Post post, RestType type, Representation<PostItem> shown, RestRequest request) {
		return shown.show(this.fields.item(post, type, request), request, this.server.getObject());
	}

}

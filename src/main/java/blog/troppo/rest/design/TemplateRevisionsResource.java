package blog.troppo.rest.design;

import java.util.List;
import java.util.Optional;

import blog.troppo.content.Autosaves;
import blog.troppo.content.Post;
import blog.troppo.content.PostAction;
import blog.troppo.content.PostChange;
import blog.troppo.content.PostRemoval;
import blog.troppo.content.PostRights;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.rest.posts.RestRevisions;
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
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What templates were before, and what people are writing of them. Asked before the
 * templates themselves, whose ids have slashes and would take these addresses.
 */
@Component
@Order(0)
class TemplateRevisionsResource implements RestResource {

	private final Templates templates;

	private final TemplateFields fields;

	private final Posts posts;

	private final PostRights rights;

	private final PostRemoval removal;

	private final Autosaves autosaves;

	private final ObjectProvider<RestServer> server;

	TemplateRevisionsResource(Templates templates, TemplateFields fields, Posts posts, PostRights rights,
			PostRemoval removal, Autosaves autosaves, ObjectProvider<RestServer> server) {
		this.templates = templates;
		this.fields = fields;
		this.posts = posts;
		this.rights = rights;
		this.removal = removal;
		this.autosaves = autosaves;
		this.server = server;
	}

	@Override
	public void routes(RouteTable routes) {
		for (TemplateKind kind : TemplateKind.values()) {
			Contract contract = Contract.of(kind.type().name() + "-revision");
			Representation<Template> revision = shown(contract, "revisions");
			String revisions = kind.oneRoute("parent") + "/revisions";
			routes.at(revisions, contract)
				.get((request) -> mayRead(kind, "parent", "revisions", request),
						(request) -> list(kind, revision, request));
			routes.at(revisions + "/(?P<id>[\\d]+)", contract)
				.get((request) -> mayRead(kind, "parent", "revisions", request),
						(request) -> RestResponse.ok(show(find(kind, request), revision, request)))
				.delete((request) -> mayDelete(kind, request), (request) -> delete(kind, revision, request));
			Representation<Template> autosave = shown(contract, "autosaves");
			routes.at(kind.oneRoute("id") + "/autosaves", contract)
				.get((request) -> mayRead(kind, "id", "autosaves", request),
						(request) -> autosaves(kind, autosave, request))
				.post((request) -> mayWrite(kind, request), (request) -> keep(kind, autosave, request));
			routes.at(kind.oneRoute("parent") + "/autosaves/(?P<id>[\\d]+)", contract)
				.get((request) -> mayRead(kind, "parent", "autosaves", request),
						(request) -> autosave(kind, autosave, request));
		}
	}

	private Representation<Template> shown(Contract contract, String name) {
		return this.fields.of(contract)
			.links((template, links) -> links.self(template.path() + "/" + name + "/" + template.post().id())
				.to("parent", template.path()));
	}

	private Template template(TemplateKind kind, String parameter, RestRequest request) {
		return this.templates.find(kind, request.text(parameter))
			.orElseThrow(() -> new RestException("rest_post_invalid_parent", "Invalid template parent ID.", 404));
	}

	private boolean mayEdit(Template template, RestRequest request) {
		return this.rights.may(request.viewer(), PostAction.EDIT, template.post());
	}

	private void mayRead(TemplateKind kind, String parameter, String what, RestRequest request) {
		if (!mayEdit(template(kind, parameter, request), request)) {
			throw RestException.forbidden(request, "rest_cannot_read",
					"Sorry, you are not allowed to view " + what + " of this post.");
		}
	}

	private void mayWrite(TemplateKind kind, RestRequest request) {
		if (!request.viewer().can("edit_theme_options")) {
			throw RestException.forbidden(request, "rest_cannot_manage_templates",
					"Sorry, you are not allowed to access the templates on this site.");
		}
	}

	private void mayDelete(TemplateKind kind, RestRequest request) {
		Template template = template(kind, "parent", request);
		if (!this.rights.may(request.viewer(), PostAction.DELETE, template.post())) {
			throw RestException.forbidden(request, "rest_cannot_delete",
					"Sorry, you are not allowed to delete revisions of this post.");
		}
		find(kind, request);
	}

	private Template find(TemplateKind kind, RestRequest request) {
		Template template = template(kind, "parent", request);
		return template.as(RestRevisions.find(this.posts, template.post(), request));
	}

	private ObjectNode show(Template template, Representation<Template> shown, RestRequest request) {
		return shown.show(template, request, this.server.getObject());
	}

	private RestResponse list(TemplateKind kind, Representation<Template> shown, RestRequest request) {
		Template template = template(kind, "parent", request);
		List<Post> all = this.posts.findRevisions(template.post().id());
		return RestRevisions.page(request.text("order").equals("asc") ? all : all.reversed(), request,
				this.server.getObject(), (revision) -> show(template.as(revision), shown, request));
	}

	private RestResponse delete(TemplateKind kind, Representation<Template> shown, RestRequest request) {
		request.requireForce("Revisions do");
		Template revision = find(kind, request);
		RestResponse answer = RestResponse.deleted(show(revision, shown, request));
		this.removal.delete(revision.post().id());
		return answer;
	}

	/** Everybody's. */
	private RestResponse autosaves(TemplateKind kind, Representation<Template> shown, RestRequest request) {
		Template template = template(kind, "id", request);
		String slug = template.post().id() + "-autosave-v1";
		return RestResponse.ok(RestJson.of(this.posts.findAllByParentIdOrderById(template.post().id())
			.stream()
			.filter((post) -> post.is(PostType.REVISION) && post.slug().equals(slug))
			.map((post) -> show(template.as(post), shown, request))
			.toList()
			.reversed()));
	}

	private RestResponse autosave(TemplateKind kind, Representation<Template> shown, RestRequest request) {
		Template template = template(kind, "parent", request);
		Optional<Post> own = this.autosaves.find(template.post().id(), request.viewer());
		return RestResponse.ok(show(template.as(own.orElseThrow(() -> new RestException("rest_post_no_autosave",
				"There is no autosave revision for this template.", 404))), shown, request));
	}

	/** What is not sent is empty, unlike in those of posts. */
	private RestResponse keep(TemplateKind kind, Representation<Template> shown, RestRequest request) {
		Template template = template(kind, "id", request);
		PostChange texts = PostChange.nothing()
			.title(request.text("title"))
			.content(request.text("content"))
			.excerpt(request.text("description"));
		Post kept = this.autosaves.keep(template.post().id(), texts, request.viewer())
			.orElseThrow(() -> new RestException("rest_autosave_no_changes",
					"There is nothing to save. The autosave and the post content are the same.", 400));
		return RestResponse.ok(show(template.as(kept), shown, request.inEditContext()));
	}

}

package blog.troppo.rest.design;

import java.util.List;
import java.util.Optional;

import blog.troppo.content.PostRemoval;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostTrash;
import blog.troppo.rest.server.Representation;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestJson;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestResource;
import blog.troppo.rest.server.RestResponse;
import blog.troppo.rest.server.RestServer;
import blog.troppo.rest.server.RouteTable;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Templates and their parts, as people made them. */
@Component
class TemplatesResource implements RestResource {

	private final Templates templates;

	private final TemplateFields fields;

	private final TemplateWriting writing;

	private final ChosenTheme chosen;

	private final PostTrash trash;

	private final PostRemoval removal;

	private final ObjectProvider<RestServer> server;

	TemplatesResource(Templates templates, TemplateFields fields, TemplateWriting writing, ChosenTheme chosen,
			PostTrash trash, PostRemoval removal, ObjectProvider<RestServer> server) {
		this.templates = templates;
		this.fields = fields;
		this.writing = writing;
		this.chosen = chosen;
		this.trash = trash;
		this.removal = removal;
		this.server = server;
	}

	@Override
	public void routes(RouteTable routes) {
		for (TemplateKind kind : TemplateKind.values()) {
			Representation<Template> shown = this.fields.of(kind.contract()).links(this.fields::links);
			Representation<Template> page = this.fields.of(TemplateKind.PAGE.contract()).links(this.fields::links);
			routes.at(kind.route(), kind.contract())
				.get(TemplatesResource::mayRead, (request) -> list(kind, shown, request))
				.post(TemplatesResource::mayWrite, (request) -> create(kind, shown, request));
			routes.at(kind.route() + "/lookup", kind.lookup())
				.get(TemplatesResource::mayRead, (request) -> lookUp(kind, page, request));
			routes.at(kind.oneRoute("id"), kind.contract())
				.get(TemplatesResource::mayRead,
						(request) -> RestResponse.ok(show(find(kind, request), shown, request)))
				.edit(TemplatesResource::mayWrite, (request) -> update(kind, shown, request))
				.delete(TemplatesResource::mayWrite, (request) -> delete(kind, shown, request));
		}
	}

	/** Whoever writes wants to know how it will look. */
	private static void mayRead(RestRequest request) {
		if (!request.viewer().can("edit_theme_options") && !request.viewer().can("edit_posts")
				&& !request.viewer().can("edit_pages")) {
			throw refused(request);
		}
	}

	private static void mayWrite(RestRequest request) {
		if (!request.viewer().can("edit_theme_options")) {
			throw refused(request);
		}
	}

	private static RestException refused(RestRequest request) {
		return RestException.forbidden(request, "rest_cannot_manage_templates",
				"Sorry, you are not allowed to access the templates on this site.");
	}

	private Template find(TemplateKind kind, RestRequest request) {
		return this.templates.find(kind, request.text("id"))
			.orElseThrow(() -> new RestException("rest_template_not_found", "No templates exist with that id.", 404));
	}

	private ObjectNode show(Template template, Representation<Template> shown, RestRequest request) {
		return shown.show(template, request, this.server.getObject());
	}

	private RestResponse list(TemplateKind kind, Representation<Template> shown, RestRequest request) {
		List<ObjectNode> found = this.templates.all(kind, this.chosen.theme().name())
			.stream()
			.filter((template) -> !request.gives("wp_id") || template.post().id() == request.number("wp_id"))
			.filter((template) -> !request.gives("post_type") || kind == TemplateKind.PART || template.isCustom())
			.filter((template) -> !request.gives("area") || template.post()
				.terms(Templates.AREA)
				.anyMatch((area) -> area.slug().equals(request.text("area"))))
			.map((template) -> show(template, shown, request))
			.toList();
		return RestResponse.ok(RestJson.of(found));
	}

	/**
	 * The nearest that has something in it; an empty object if there is none. Asked for a
	 * part, too, WordPress tells the template of a page, at a part's address, and says
	 * nothing of authors who choose it.
	 */
	private RestResponse lookUp(TemplateKind kind, Representation<Template> shown, RestRequest request) {
		Optional<Template> nearest = Hierarchy
			.of(request.text("slug"), request.flag("is_custom"), request.text("template_prefix"))
			.stream()
			.flatMap((slug) -> this.templates.find(TemplateKind.PAGE, this.chosen.theme().name(), slug).stream())
			.filter((template) -> !template.post().content().isEmpty())
			.findFirst()
			.map((template) -> template.at(kind));
		ObjectNode answer = nearest.map((template) -> show(template, shown, request)).orElseGet(RestJson::object);
		return RestResponse.ok((kind == TemplateKind.PART) ? answer.without("is_custom") : answer);
	}

	private RestResponse create(TemplateKind kind, Representation<Template> shown, RestRequest request) {
		String theme = request.gives("theme") ? request.text("theme") : this.chosen.theme().name();
		Template template = this.writing.create(kind, theme, request);
		return RestResponse.created(show(template, shown, request), this.server.getObject().address(template.path()));
	}

	private RestResponse update(TemplateKind kind, Representation<Template> shown, RestRequest request) {
		return RestResponse.ok(show(this.writing.update(find(kind, request), request), shown, request.inEditContext()));
	}

	private RestResponse delete(TemplateKind kind, Representation<Template> shown, RestRequest request) {
		Template template = find(kind, request);
		RestRequest editing = request.inEditContext();
		if (request.flag("force")) {
			RestResponse answer = RestResponse.deleted(show(template, shown, editing));
			this.removal.delete(template.post().id());
			return answer;
		}
		this.trash.throwAway(template.post().id(), request.viewer());
		return RestResponse.ok(show(template.as(PostStatus.TRASH), shown, editing));
	}

}

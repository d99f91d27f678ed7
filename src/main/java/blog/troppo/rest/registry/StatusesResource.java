package blog.troppo.rest.registry;

import java.util.Set;
import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.Links;
import blog.troppo.rest.server.Representation;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestJson;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestResource;
import blog.troppo.rest.server.RestResponse;
import blog.troppo.rest.server.RestServer;
import blog.troppo.rest.server.RouteTable;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/** Where a post may stand: readers are told of what is published alone. */
@Component
class StatusesResource implements RestResource {

	/** Of no interest to anybody but WordPress. */
	private static final Set<String> INTERNAL = Set.of("auto-draft", "inherit", "request-pending", "request-confirmed",
			"request-failed", "request-completed");

	private final ObjectProvider<RestServer> server;

	private final Labels labels;

	StatusesResource(ObjectProvider<RestServer> server, Labels labels) {
		this.server = server;
		this.labels = labels;
	}

	@Override
	public void routes(RouteTable routes) {
		Contract contract = Contract.of("status");
		Representation<JsonNode> shown = RegistryResource.fields(contract).linksAlways(StatusesResource::links);
		routes.at("/wp/v2/statuses", contract).get(StatusesResource::mayList, (request) -> list(shown, request));
		routes.at("/wp/v2/statuses/(?P<status>[\\w-]+)", contract)
			.get(this::mayRead,
					(request) -> RestResponse
						.ok(show(shown, Registered.STATUSES.json().path(request.text("status")), request))
						.linkedAlways());
	}

	private static void links(JsonNode status, Links links) {
		String name = status.path("slug").asString();
		links.to("archives", name.equals("publish") ? "/wp/v2/posts" : "/wp/v2/posts?status=" + name);
	}

	private static void mayList(RestRequest request) {
		if (request.forEditing() && !request.viewer().can("edit_posts")) {
			throw RestException.forbidden(request, "rest_cannot_view",
					"Sorry, you are not allowed to manage post statuses.");
		}
	}

	private void mayRead(RestRequest request) {
		String name = request.text("status");
		JsonNode status = Registered.STATUSES.json().path(name);
		if (status.isMissingNode() && !INTERNAL.contains(name)) {
			throw new RestException("rest_status_invalid", "Invalid status.", 404);
		}
		if (status.isMissingNode() || !isFor(status, request)) {
			throw RestException.forbidden(request, "rest_cannot_read_status", "Cannot view status.");
		}
	}

	private static boolean isFor(JsonNode status, RestRequest request) {
		return status.path("public").asBoolean(false) || request.viewer().can("edit_posts");
	}

	private RestResponse list(Representation<JsonNode> shown, RestRequest request) {
		ObjectNode list = RestJson.object();
		Registered.STATUSES.json()
			.properties()
			.stream()
			.filter((entry) -> isFor(entry.getValue(), request))
			.forEach((entry) -> list.set(entry.getKey(), show(shown, entry.getValue(), request)));
		return RestResponse.ok(list);
	}

	private JsonNode show(Representation<JsonNode> shown, JsonNode status, RestRequest request) {
		return shown.show(this.labels.in(status, request), request, this.server.getObject());
	}

}

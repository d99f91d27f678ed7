package blog.troppo.rest.widgets;

import java.util.Map;

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
import blog.troppo.theme.WidgetPlaces.Placed;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * The kinds of widgets that are drawn here, and their instances as programs hold them.
 */
@Component
class WidgetTypesResource implements RestResource {

	private static final String ROUTE = "/wp/v2/widget-types";

	private static final String ONE = ROUTE + "/(?P<id>[a-zA-Z0-9_-]+)";

	private final WidgetKinds kinds;

	private final WidgetInstances instances;

	private final ObjectProvider<RestServer> server;

	WidgetTypesResource(WidgetKinds kinds, WidgetInstances instances, ObjectProvider<RestServer> server) {
		this.kinds = kinds;
		this.instances = instances;
		this.server = server;
	}

	@Override
	public void routes(RouteTable routes) {
		Contract contract = Contract.of("widget-type");
		Representation<JsonNode> shown = new Representation<>(contract);
		contract.properties().propertyNames().forEach((name) -> shown.field(name, (kind) -> kind.path(name)));
		shown.links(WidgetTypesResource::links);
		routes.at(ROUTE, contract)
			.get(WidgetRights::mayKeep, (request) -> RestResponse.ok(RestJson
				.of(this.kinds.all().map((kind) -> shown.show(kind, request, this.server.getObject())).toList())));
		routes.at(ONE, contract)
			.get(this::mayRead,
					(request) -> RestResponse.ok(shown.show(find(request), request, this.server.getObject())));
		routes.at(ONE + "/encode", contract).post(this::mayRead, this::encode);
		routes.at(ONE + "/render", contract)
			.post(this::mayRead, (request) -> RestResponse.ok(RestJson.object().put("preview", rendered(request))));
	}

	/** Here an open instance counts, too. */
	private String rendered(RestRequest request) {
		return preview(request, this.instances.read(kind(request), request, Map.of()));
	}

	private static void links(JsonNode kind, Links links) {
		links.to("collection", ROUTE).self(ROUTE + "/" + kind.path("id").asString());
	}

	private void mayRead(RestRequest request) {
		WidgetRights.mayKeep(request);
		find(request);
	}

	private JsonNode find(RestRequest request) {
		return this.kinds.find(request.text("id"))
			.orElseThrow(() -> new RestException("rest_widget_type_invalid", "Invalid widget type.", 404));
	}

	private static String kind(RestRequest request) {
		return request.text("id");
	}

	/** Without a form that was filled, only an instance that was handed out counts. */
	private Map<Object, Object> options(RestRequest request) {
		boolean given = !request.text("form_data").isEmpty() || request.value("instance").has("encoded");
		return given ? this.instances.read(kind(request), request, Map.of()) : Map.of();
	}

	private String preview(RestRequest request, Map<Object, Object> options) {
		return this.instances.preview(new Placed("", kind(request), "", options));
	}

	private RestResponse encode(RestRequest request) {
		Map<Object, Object> options = options(request);
		String number = request.gives("number") ? request.text("number") : "-1";
		ObjectNode answer = RestJson.object()
			.put("form", this.instances.form(kind(request), number, options))
			.put("preview", preview(request, options));
		answer.set("instance", this.instances.show(options));
		return RestResponse.ok(answer);
	}

}

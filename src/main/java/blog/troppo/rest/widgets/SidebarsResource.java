package blog.troppo.rest.widgets;

import java.util.List;
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
import blog.troppo.theme.WidgetPlaces;
import org.springframework.beans.factory.ObjectProvider;

import org.springframework.stereotype.Component;

/** The places for widgets, and what stands in them in which order. */
@Component
class SidebarsResource implements RestResource {

	private static final String ROUTE = "/wp/v2/sidebars";

	private final WidgetPlaces places;

	private final ObjectProvider<RestServer> server;

	SidebarsResource(WidgetPlaces places, ObjectProvider<RestServer> server) {
		this.places = places;
		this.server = server;
	}

	/** A place for widgets. */
	private record Sidebar(String id, String name, List<String> widgets) {
	}

	@Override
	public void routes(RouteTable routes) {
		Contract contract = Contract.of("sidebar");
		Representation<Sidebar> shown = fields(contract);
		routes.at(ROUTE, contract)
			.get(WidgetRights::mayKeep,
					(request) -> RestResponse.ok(RestJson.of(this.places.labels()
						.keySet()
						.stream()
						.map((id) -> shown.show(find(id), request, this.server.getObject()))
						.toList())));
		routes.at(ROUTE + "/(?P<id>[\\w-]+)", contract)
			.get(WidgetRights::mayKeep, (request) -> show(shown, request))
			.edit(WidgetRights::mayKeep, (request) -> {
				Sidebar sidebar = find(request.text("id"));
				if (request.gives("widgets")) {
					this.places.adoptAll();
					this.places.arrange(sidebar.id(), request.texts("widgets"));
				}
				return show(shown, request.inEditContext());
			});
	}

	/** A theme here draws its widgets by templates: there is no markup around them. */
	private static Representation<Sidebar> fields(Contract contract) {
		Representation<Sidebar> fields = new Representation<Sidebar>(contract).field("id", Sidebar::id)
			.field("name", Sidebar::name);
		for (String none : List.of("description", "class", "before_widget", "after_widget", "before_title",
				"after_title")) {
			fields.field(none, (sidebar) -> "");
		}
		return fields.field("status", (sidebar) -> sidebar.id().equals(WidgetPlaces.INACTIVE) ? "inactive" : "active")
			.field("widgets", Sidebar::widgets)
			.links(SidebarsResource::links);
	}

	private static void links(Sidebar sidebar, Links links) {
		links.to("collection", ROUTE)
			.self(ROUTE + "/" + sidebar.id())
			.to("wp:widget", "/wp/v2/widgets?sidebar=" + sidebar.id(), Map.of("embeddable", true));
	}

	private Sidebar find(String id) {
		String name = this.places.labels().get(id);
		if (name == null) {
			throw new RestException("rest_sidebar_not_found", "No sidebar exists with that id.", 404);
		}
		return new Sidebar(id, name, this.places.at(id));
	}

	private RestResponse show(Representation<Sidebar> shown, RestRequest request) {
		return RestResponse.ok(shown.show(find(request.text("id")), request, this.server.getObject()));
	}

}

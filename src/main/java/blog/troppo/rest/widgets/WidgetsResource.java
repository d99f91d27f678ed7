package blog.troppo.rest.widgets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
import blog.troppo.theme.WidgetPlaces.Placed;
import org.springframework.beans.factory.ObjectProvider;

import org.springframework.stereotype.Component;

/** Widgets, wherever they stand. */
@Component
class WidgetsResource implements RestResource {

	private static final String ROUTE = "/wp/v2/widgets";

	private static final Pattern ID = Pattern.compile("(.+)-\\d{1,9}");

	private final WidgetPlaces places;

	private final WidgetKinds kinds;

	private final WidgetInstances instances;

	private final ObjectProvider<RestServer> server;

	WidgetsResource(WidgetPlaces places, WidgetKinds kinds, WidgetInstances instances,
			ObjectProvider<RestServer> server) {
		this.places = places;
		this.kinds = kinds;
		this.instances = instances;
		this.server = server;
	}

	@Override
	public void routes(RouteTable routes) {
		Contract contract = Contract.of("widget");
		Representation<Placed> shown = fields(contract);
		routes.at(ROUTE, contract)
			.get(WidgetRights::mayKeep, (request) -> list(shown, request))
			.post(WidgetRights::mayKeep, (request) -> create(shown, request));
		routes.at(ROUTE + "/(?P<id>[\\w\\-]+)", contract)
			.get(WidgetRights::mayKeep, (request) -> show(find(request), shown, request))
			.edit(WidgetRights::mayKeep, (request) -> update(shown, request))
			.delete(WidgetRights::mayKeep, (request) -> delete(shown, request));
	}

	private Representation<Placed> fields(Contract contract) {
		return new Representation<Placed>(contract).field("id", Placed::id)
			.field("id_base", Placed::kind)
			.field("sidebar", Placed::place)
			.field("rendered",
					(widget) -> widget.place().equals(WidgetPlaces.INACTIVE) ? "" : this.instances.preview(widget))
			.field("rendered_form", (widget) -> this.instances.form(widget.kind(), number(widget), widget.options()))
			.field("instance", (widget) -> this.instances.show(widget.options()))
			.links(WidgetsResource::links);
	}

	private static String number(Placed widget) {
		return widget.id().substring(widget.id().lastIndexOf('-') + 1);
	}

	private static void links(Placed widget, Links links) {
		links.self(ROUTE + "/" + widget.id())
			.to("collection", ROUTE)
			.embeddable("about", "/wp/v2/widget-types/" + widget.kind())
			.to("wp:sidebar", "/wp/v2/sidebars/" + widget.place() + "/");
	}

	private Placed find(RestRequest request) {
		return this.places.find(request.text("id"))
			.orElseThrow(() -> new RestException("rest_widget_not_found", "No widget was found with that id.", 404));
	}

	private RestResponse list(Representation<Placed> shown, RestRequest request) {
		String place = request.text("sidebar");
		List<Placed> found = this.places.all()
			.stream()
			.filter((widget) -> place.isEmpty() || widget.place().equals(place))
			.toList();
		return RestResponse.ok(RestJson
			.of(found.stream().map((widget) -> shown.show(widget, request, this.server.getObject())).toList()));
	}

	private RestResponse show(Placed widget, Representation<Placed> shown, RestRequest request) {
		return RestResponse.ok(shown.show(widget, request, this.server.getObject()));
	}

	/** Under the id that is asked for, else the next free one of its kind. */
	private RestResponse create(Representation<Placed> shown, RestRequest request) {
		this.places.adoptAll();
		String asked = request.text("id");
		Matcher parts = ID.matcher(asked);
		String kind = request.gives("id_base") ? request.text("id_base") : parts.matches() ? parts.group(1) : "";
		if (kind.isEmpty()) {
			throw invalid("Widget type (id_base) is required.");
		}
		String id = asked.startsWith(kind + "-") && ID.matcher(asked).matches() ? asked : this.places.nextId(kind);
		keep(id, kind, Map.of(), request);
		this.places.move(id, request.gives("sidebar") ? request.text("sidebar") : WidgetPlaces.INACTIVE);
		return new RestResponse(201, shown.show(find(id), request.inEditContext(), this.server.getObject()));
	}

	private RestResponse update(Representation<Placed> shown, RestRequest request) {
		this.places.adoptAll();
		String id = request.text("id");
		Optional<Placed> before = this.places.find(id);
		Matcher parts = ID.matcher(id);
		keep(id, parts.matches() ? parts.group(1) : id, before.map(Placed::options).orElseGet(Map::of), request);
		String place = request.gives("sidebar") ? request.text("sidebar")
				: before.map(Placed::place).orElse(WidgetPlaces.INACTIVE);
		if (before.filter((widget) -> widget.place().equals(place)).isEmpty()) {
			this.places.move(id, place);
		}
		return show(find(id), shown, request.inEditContext());
	}

	private void keep(String id, String kind, Map<Object, Object> before, RestRequest request) {
		if (this.kinds.find(kind).isEmpty()) {
			throw invalid("The provided widget type (id_base) cannot be updated.");
		}
		this.places.tell(id, this.instances.read(kind, request, before));
	}

	private static RestException invalid(String message) {
		return new RestException("rest_invalid_widget", message, 400);
	}

	private Placed find(String id) {
		return this.places.find(id).orElseThrow(() -> invalid("The provided widget type (id_base) cannot be updated."));
	}

	/** Without force it is set aside. */
	private RestResponse delete(Representation<Placed> shown, RestRequest request) {
		this.places.adoptAll();
		Placed widget = find(request);
		if (!request.flag("force")) {
			this.places.move(widget.id(), WidgetPlaces.INACTIVE);
			return show(find(widget.id()), shown, request.inEditContext());
		}
		RestResponse answer = RestResponse
			.deleted(shown.show(widget, request.inEditContext(), this.server.getObject()));
		this.places.remove(widget);
		return answer;
	}

}

package blog.troppo.rest.menus;

import java.util.Optional;

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
import blog.troppo.theme.MenuPlaces;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/** The places for menus that the theme declares, and the menu in each. */
@Component
class MenuLocationsResource implements RestResource {

	private static final String ROUTE = "/wp/v2/menu-locations";

	private final MenuPlaces places;

	private final ObjectProvider<RestServer> server;

	MenuLocationsResource(MenuPlaces places, ObjectProvider<RestServer> server) {
		this.places = places;
		this.server = server;
	}

	/**
	 * A place.
	 *
	 * @param menu 0 for none
	 */
	private record Location(String name, String description, long menu) {
	}

	@Override
	public void routes(RouteTable routes) {
		Contract contract = Contract.of("menu-location");
		Representation<Location> shown = new Representation<Location>(contract).field("name", Location::name)
			.field("description", Location::description)
			.field("menu", Location::menu)
			.links(MenuLocationsResource::links);
		routes.at(ROUTE, contract).get(MenuLocationsResource::mayRead, (request) -> list(shown, request));
		routes.at(ROUTE + "/(?P<location>[\\w-]+)", contract)
			.get(MenuLocationsResource::mayRead,
					(request) -> RestResponse.ok(shown.show(find(request.text("location")).orElseThrow(
							() -> new RestException("rest_menu_location_invalid", "Invalid menu location.", 404)),
							request, this.server.getObject())));
	}

	private static void links(Location location, Links links) {
		links.self(ROUTE + "/" + location.name()).to("collection", ROUTE);
		if (location.menu() > 0) {
			links.embeddable("wp:menu", "/wp/v2/menus/" + location.menu());
		}
	}

	private static void mayRead(RestRequest request) {
		if (!MenuRights.mayKeep(request)) {
			throw MenuRights.refusal("menu locations", request);
		}
	}

	private Optional<Location> find(String name) {
		return Optional.ofNullable(this.places.labels().get(name))
			.map((label) -> new Location(name, label, this.places.menuAt(name)));
	}

	/** By name; none at all are an empty list, as PHP has it. */
	private RestResponse list(Representation<Location> shown, RestRequest request) {
		ObjectNode list = RestJson.object();
		this.places.labels()
			.keySet()
			.forEach((name) -> find(name)
				.ifPresent((location) -> list.set(name, shown.show(location, request, this.server.getObject()))));
		return RestResponse.ok(list.isEmpty() ? RestJson.array() : list);
	}

}

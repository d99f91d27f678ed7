package blog.troppo.rest.registry;

import java.util.Locale;
import java.util.stream.Stream;

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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/** The pictures that the icon block draws, and the one collection they are of. */
@Component
class IconsResource implements RestResource {

	private static final String ICONS = "/wp/v2/icons";

	private static final String COLLECTIONS = "/wp/v2/icon-collections";

	/** A slug of letters, digits, and within it dashes. */
	private static final String SLUG = "[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?";

	private final ObjectProvider<RestServer> server;

	IconsResource(ObjectProvider<RestServer> server) {
		this.server = server;
	}

	@Override
	public void routes(RouteTable routes) {
		Contract icon = Contract.of("icon");
		Representation<JsonNode> shown = RegistryResource.fields(icon);
		routes.at(ICONS, icon).get(IconsResource::mayReadIcons, (request) -> icons(shown, request));
		routes.at(ICONS + "/(?P<collection>" + SLUG + ")", icon)
			.get(IconsResource::mayReadIcons, (request) -> icons(shown, request));
		routes.at(ICONS + "/(?P<name>" + SLUG + "/" + SLUG + ")", icon)
			.get(IconsResource::mayReadIcons,
					(request) -> one(Registered.ICONS.json(), "name", "icon", shown, request));
		Contract collection = Contract.of("icon-collection");
		Representation<JsonNode> shownCollection = RegistryResource.fields(collection);
		routes.at(COLLECTIONS, collection)
			.get(IconsResource::mayReadCollections,
					(request) -> list(Registered.ICON_COLLECTIONS.json().valueStream(), shownCollection, request));
		routes.at(COLLECTIONS + "/(?P<slug>" + SLUG + ")", collection)
			.get(IconsResource::mayReadCollections, (request) -> one(Registered.ICON_COLLECTIONS.json(), "slug",
					"icon_collection", shownCollection, request));
	}

	private static void mayReadIcons(RestRequest request) {
		RegistryResource.mayWrite(request, "rest_cannot_view",
				"Sorry, you are not allowed to view the registered icons.");
	}

	private static void mayReadCollections(RestRequest request) {
		RegistryResource.mayWrite(request, "rest_cannot_view",
				"Sorry, you are not allowed to view the registered icon collections.");
	}

	private RestResponse icons(Representation<JsonNode> shown, RestRequest request) {
		String collection = request.text("collection");
		if (!collection.isEmpty() && !Registered.ICON_COLLECTIONS.json().has(collection)) {
			throw unknown("icon_collection", collection);
		}
		String search = request.text("search").toLowerCase(Locale.ROOT);
		return list(Registered.ICONS.json()
			.valueStream()
			.filter((icon) -> collection.isEmpty() || icon.path("collection").asString().equals(collection))
			.filter((icon) -> says(icon, "name", search) || says(icon, "label", search)), shown, request);
	}

	private static boolean says(JsonNode icon, String part, String search) {
		return icon.path(part).asString().toLowerCase(Locale.ROOT).contains(search);
	}

	/** All on one page, whatever page is asked for. */
	private RestResponse list(Stream<JsonNode> things, Representation<JsonNode> shown, RestRequest request) {
		return RestResponse
			.ok(RestJson.of(things.map((thing) -> shown.show(thing, request, this.server.getObject())).toList()));
	}

	private RestResponse one(ObjectNode things, String parameter, String kind, Representation<JsonNode> shown,
			RestRequest request) {
		JsonNode thing = things.get(request.text(parameter));
		if (thing == null) {
			throw unknown(kind, request.text(parameter));
		}
		return RestResponse.ok(shown.show(thing, request, this.server.getObject()));
	}

	private static RestException unknown(String kind, String name) {
		String word = kind.equals("icon") ? "Icon" : "Icon collection";
		return new RestException("rest_" + kind + "_not_found", word + " not found: \"" + name + "\".", 404);
	}

}

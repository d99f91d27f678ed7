package blog.troppo.rest.registry;

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

/**
 * How lists and forms of a kind of thing look in the admin when nobody has chosen: what
 * holds for all, then for all post types, then for this one.
 */
@Component
class ViewConfigResource implements RestResource {

	private final ObjectProvider<RestServer> server;

	ViewConfigResource(ObjectProvider<RestServer> server) {
		this.server = server;
	}

	@Override
	public void routes(RouteTable routes) {
		Contract contract = Contract.of("view-config");
		Representation<JsonNode> shown = RegistryResource.fields(contract);
		routes.at("/wp/v2/view-config", contract)
			.get(this::mayRead,
					(request) -> RestResponse.ok(shown.show(config(request), request, this.server.getObject())));
	}

	private void mayRead(RestRequest request) {
		if (!request.viewer().can(needed(request.text("kind"), request.text("name")))) {
			throw RestException.forbidden(request, "rest_cannot_read",
					"Sorry, you are not allowed to read view config.");
		}
	}

	private String needed(String kind, String name) {
		return switch (kind) {
			case "postType" -> capability(Registered.TYPES.json(), name, "edit_posts");
			case "taxonomy" -> capability(Registered.TAXONOMIES.json(), name, "manage_terms");
			case "root" -> "manage_options";
			default -> "edit_posts";
		};
	}

	private static String capability(ObjectNode things, String name, String action) {
		if (!things.has(name)) {
			throw new RestException("rest_view_config_invalid_entity", "Invalid entity kind or name.", 404);
		}
		return things.path(name).path("capabilities").path(action).asString();
	}

	private JsonNode config(RestRequest request) {
		String name = request.text("name");
		ObjectNode config = RestJson.object().put("kind", request.text("kind")).put("name", name);
		config.setAll((ObjectNode) Registered.VIEW_CONFIG.json().path("any"));
		if (request.text("kind").equals("postType")) {
			config.setAll((ObjectNode) Registered.VIEW_CONFIG.json().path("postType"));
			config.putArray("view_list")
				.addObject()
				.put("title", Registered.TYPES.json().path(name).path("labels").path("all_items").asString())
				.put("slug", "all");
			if (Registered.VIEW_CONFIG.json().get(name) instanceof ObjectNode own) {
				config.setAll(own);
			}
		}
		return config;
	}

}

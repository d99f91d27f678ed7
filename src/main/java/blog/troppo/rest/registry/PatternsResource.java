package blog.troppo.rest.registry;

import java.util.Map;

import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.Representation;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestJson;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestResource;
import blog.troppo.rest.server.RestResponse;
import blog.troppo.rest.server.RestServer;
import blog.troppo.rest.server.Route;
import blog.troppo.rest.server.RouteTable;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * Layouts of blocks to begin with, their categories, and the directories of
 * wordpress.org, which are empty here: nothing is fetched from there.
 */
@Component
class PatternsResource implements RestResource {

	private final ObjectProvider<RestServer> server;

	PatternsResource(ObjectProvider<RestServer> server) {
		this.server = server;
	}

	@Override
	public void routes(RouteTable routes) {
		add(routes, "patterns", "block-pattern", "Sorry, you are not allowed to view the registered block patterns.");
		add(routes, "categories", "block-pattern-category",
				"Sorry, you are not allowed to view the registered block pattern categories.");
		Route.Handler nothing = (request) -> RestResponse.ok(RestJson.array());
		routes.at("/wp/v2/block-directory/search", Contract.of("block-directory-item"))
			.get(PatternsResource::mayInstallBlocks, nothing);
		routes.at("/wp/v2/pattern-directory/patterns", Contract.of("pattern-directory-item"))
			.get((request) -> RegistryResource.mayWrite(request, "rest_pattern_directory_cannot_view",
					"Sorry, you are not allowed to browse the local block pattern directory."), nothing);
	}

	private void add(RouteTable routes, String name, String kind, String refusal) {
		Contract contract = Contract.of(kind);
		Representation<JsonNode> shown = RegistryResource.fields(contract);
		ObjectNode all = RegistryResource
			.load(Map.of("patterns", "block-patterns", "categories", "block-pattern-categories")
				.getOrDefault(name, name));
		routes.at("/wp/v2/block-patterns/" + name, contract)
			.get((request) -> RegistryResource.mayWrite(request, "rest_cannot_view", refusal), (request) -> RestResponse
				.ok(RestJson
					.of(all.valueStream().map((one) -> shown.show(one, request, this.server.getObject())).toList())));
	}

	private static void mayInstallBlocks(RestRequest request) {
		if (!request.viewer().can("install_plugins") || !request.viewer().can("activate_plugins")) {
			throw RestException.forbidden(request, "rest_block_directory_cannot_view",
					"Sorry, you are not allowed to browse the block directory.");
		}
	}

}

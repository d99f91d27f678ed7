package blog.troppo.rest.registry;

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

import org.springframework.stereotype.Component;

/**
 * The blocks that the server knows, as the editor wants to know them. What one does not
 * say, the contract's default says.
 */
@Component
class BlockTypesResource implements RestResource {

	private static final String ALL = "/wp/v2/block-types";

	private static final String NAMESPACE = ALL + "/(?P<namespace>[a-zA-Z0-9_-]+)";

	private static final String ONE = NAMESPACE + "/(?P<name>[a-zA-Z0-9_-]+)";

	private final ObjectProvider<RestServer> server;

	BlockTypesResource(ObjectProvider<RestServer> server) {
		this.server = server;
	}

	@Override
	public void routes(RouteTable routes) {
		Contract contract = Contract.of("block-type");
		Representation<JsonNode> shown = new Representation<JsonNode>(contract).links(BlockTypesResource::links);
		contract.properties()
			.properties()
			.forEach((property) -> shown.field(property.getKey(), (type) -> type.path(property.getKey()).isMissingNode()
					? property.getValue().get("default") : type.get(property.getKey())));
		routes.at(ALL, contract).get(BlockTypesResource::mayRead, (request) -> list(shown, request));
		routes.at(NAMESPACE, contract).get(BlockTypesResource::mayRead, (request) -> list(shown, request));
		routes.at(ONE, contract).get(BlockTypesResource::mayRead, (request) -> one(shown, request));
	}

	private static void links(JsonNode type, Links links) {
		String name = type.path("name").asString();
		links.to("collection", ALL).self(ALL + "/" + name).to("up", ALL + "/" + name.substring(0, name.indexOf('/')));
		if (type.path("is_dynamic").asBoolean(false)) {
			links.to("wp:render-block", "/wp/v2/block-renderer/" + name + "?context=edit");
		}
	}

	private static void mayRead(RestRequest request) {
		RegistryResource.mayWrite(request, "rest_block_type_cannot_view",
				"Sorry, you are not allowed to manage block types.");
	}

	private RestResponse list(Representation<JsonNode> shown, RestRequest request) {
		String namespace = request.text("namespace");
		return RestResponse.ok(RestJson.of(Registered.BLOCK_TYPES.json()
			.valueStream()
			.filter((type) -> namespace.isEmpty() || type.path("name").asString().startsWith(namespace + "/"))
			.map((type) -> shown.show(type, request, this.server.getObject()))
			.toList()));
	}

	private RestResponse one(Representation<JsonNode> shown, RestRequest request) {
		JsonNode type = Registered.BLOCK_TYPES.json().get(request.text("namespace") + "/" + request.text("name"));
		if (type == null) {
			throw new RestException("rest_block_type_invalid", "Invalid block type.", 404);
		}
		return RestResponse.ok(shown.show(type, request, this.server.getObject()));
	}

}

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

/**
 * Post types and taxonomies: data, as WordPress registers them. Those who write see more
 * of them than readers.
 */
@Component
class RegistryResource implements RestResource {

	/** There, but not for programs. */
	private static final Set<String> INTERNAL_TYPES = Set.of("revision", "custom_css", "customize_changeset",
			"oembed_cache", "user_request");

	private static final Set<String> INTERNAL_TAXONOMIES = Set.of("link_category", "post_format", "wp_theme",
			"wp_template_part_area");

	private final ObjectProvider<RestServer> server;

	private final Labels labels;

	RegistryResource(ObjectProvider<RestServer> server, Labels labels) {
		this.server = server;
		this.labels = labels;
	}

	/** Not for readers: for whoever writes some kind of post that the API has. */
	static void mayWrite(RestRequest request, String code, String message) {
		if (!request.viewer().can("edit_posts") && !request.viewer().can("edit_pages")
				&& !request.viewer().can("edit_theme_options")) {
			throw RestException.forbidden(request, code, message);
		}
	}

	/** The parts of a registered thing are the properties of the contract. */
	static Representation<JsonNode> fields(Contract contract) {
		Representation<JsonNode> fields = new Representation<>(contract);
		contract.properties()
			.propertyNames()
			.forEach((name) -> fields.fieldIf((thing) -> thing.has(name), name, (thing) -> thing.get(name)));
		return fields;
	}

	@Override
	public void routes(RouteTable routes) {
		Contract type = Contract.of("type");
		Representation<JsonNode> shownType = fields(type).links((thing, links) -> links(thing, links, "types"));
		routes.at("/wp/v2/types", type).get(RegistryResource::mayListTypes, (request) -> types(shownType, request));
		routes.at("/wp/v2/types/(?P<type>[\\w-]+)", type).get((request) -> {
		}, (request) -> type(shownType, request));
		Contract taxonomy = Contract.of("taxonomy");
		Representation<JsonNode> shownTaxonomy = fields(taxonomy)
			.links((thing, links) -> links(thing, links, "taxonomies"));
		routes.at("/wp/v2/taxonomies", taxonomy)
			.get(this::mayListTaxonomies, (request) -> taxonomies(shownTaxonomy, request));
		routes.at("/wp/v2/taxonomies/(?P<taxonomy>[\\w-]+)", taxonomy)
			.get(this::mayReadTaxonomy, (request) -> taxonomy(shownTaxonomy, request));
	}

	private static void links(JsonNode thing, Links links, String collection) {
		links.to("collection", "/wp/v2/" + collection)
			.to("wp:items", "/" + thing.path("rest_namespace").asString() + "/" + thing.path("rest_base").asString());
	}

	private static void mayListTypes(RestRequest request) {
		if (request.forEditing() && !request.viewer().can("edit_posts")) {
			throw RestException.forbidden(request, "rest_cannot_view",
					"Sorry, you are not allowed to edit posts in this post type.");
		}
	}

	private RestResponse types(Representation<JsonNode> shown, RestRequest request) {
		ObjectNode list = RestJson.object();
		Registered.TYPES.json()
			.properties()
			.stream()
			.filter((entry) -> !request.forEditing() || mayEdit(entry.getValue(), request))
			.forEach((entry) -> list.set(entry.getKey(), show(shown, entry.getValue(), request)));
		return RestResponse.ok(list);
	}

	private RestResponse type(Representation<JsonNode> shown, RestRequest request) {
		JsonNode type = Registered.TYPES.json().get(request.text("type"));
		if (type == null && INTERNAL_TYPES.contains(request.text("type"))) {
			throw RestException.forbidden(request, "rest_cannot_read_type", "Cannot view post type.");
		}
		if (type == null) {
			throw new RestException("rest_type_invalid", "Invalid post type.", 404);
		}
		if (request.forEditing() && !mayEdit(type, request)) {
			throw RestException.forbidden(request, "rest_forbidden_context",
					"Sorry, you are not allowed to edit posts in this post type.");
		}
		return RestResponse.ok(show(shown, type, request));
	}

	private static boolean mayEdit(JsonNode type, RestRequest request) {
		return request.viewer().can(type.path("capabilities").path("edit_posts").asString());
	}

	private void mayListTaxonomies(RestRequest request) {
		boolean any = Registered.TAXONOMIES.json().valueStream().anyMatch((taxonomy) -> mayAssign(taxonomy, request));
		if (request.forEditing() && !any) {
			throw RestException.forbidden(request, "rest_cannot_view",
					"Sorry, you are not allowed to manage terms in this taxonomy.");
		}
	}

	private void mayReadTaxonomy(RestRequest request) {
		JsonNode taxonomy = Registered.TAXONOMIES.json().get(request.text("taxonomy"));
		if (INTERNAL_TAXONOMIES.contains(request.text("taxonomy"))) {
			throw RestException.forbidden(request, "rest_forbidden", "Sorry, you are not allowed to do that.");
		}
		if (taxonomy != null && request.forEditing() && !mayAssign(taxonomy, request)) {
			throw RestException.forbidden(request, "rest_forbidden_context",
					"Sorry, you are not allowed to manage terms in this taxonomy.");
		}
	}

	private static boolean mayAssign(JsonNode taxonomy, RestRequest request) {
		return request.viewer().can(taxonomy.path("capabilities").path("assign_terms").asString());
	}

	private RestResponse taxonomies(Representation<JsonNode> shown, RestRequest request) {
		String type = request.text("type");
		ObjectNode list = RestJson.object();
		Registered.TAXONOMIES.json()
			.properties()
			.stream()
			.filter((entry) -> !request.forEditing() || mayAssign(entry.getValue(), request))
			.filter((entry) -> type.isEmpty()
					|| entry.getValue().path("types").valueStream().anyMatch((one) -> one.asString().equals(type)))
			.forEach((entry) -> list.set(entry.getKey(), show(shown, entry.getValue(), request)));
		return RestResponse.ok(list);
	}

	private RestResponse taxonomy(Representation<JsonNode> shown, RestRequest request) {
		JsonNode taxonomy = Registered.TAXONOMIES.json().get(request.text("taxonomy"));
		if (taxonomy == null) {
			throw new RestException("rest_taxonomy_invalid", "Invalid taxonomy.", 404);
		}
		return RestResponse.ok(show(shown, taxonomy, request));
	}

	private JsonNode show(Representation<JsonNode> shown, JsonNode thing, RestRequest request) {
		return shown.show(this.labels.in(thing, request), request, this.server.getObject());
	}

}

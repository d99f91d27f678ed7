package blog.troppo.rest.abilities;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.Listing;
import blog.troppo.rest.server.Representation;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestResource;
import blog.troppo.rest.server.RestResponse;
import blog.troppo.rest.server.RestServer;
import blog.troppo.rest.server.RouteTable;
import blog.troppo.support.Page;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Lists what programs may have the site do, and does it. What there is lies as data in
 * {@code registry/abilities.json}; each has an {@link Ability} that knows how.
 */
@Component
class AbilitiesResource implements RestResource {

	private static final String ABILITIES = "/wp-abilities/v1/abilities";

	private static final String CATEGORIES = "/wp-abilities/v1/categories";

	private final JsonNode registry = load();

	private final Map<String, Ability> abilities;

	private final ObjectProvider<RestServer> server;

	AbilitiesResource(List<Ability> abilities, ObjectProvider<RestServer> server) {
		this.abilities = abilities.stream().collect(Collectors.toMap(Ability::name, (ability) -> ability));
		this.server = server;
	}

	private static JsonNode load() {
		String path = "/blog/troppo/rest/registry/abilities.json";
		try (InputStream stream = Objects.requireNonNull(AbilitiesResource.class.getResourceAsStream(path), path)) {
			return JsonMapper.shared().readTree(stream);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void routes(RouteTable routes) {
		Contract category = Contract.of("ability-category");
		Representation<JsonNode> shownCategory = fields(category).links((one, links) -> {
			String slug = one.path("slug").asString();
			links.self(CATEGORIES + "/" + slug)
				.to("collection", CATEGORIES)
				.to("abilities", ABILITIES + "?category=" + slug);
		});
		routes.at(CATEGORIES, category)
			.get(AbilitiesResource::mayRead,
					(request) -> list(this.registry.path("categories").valueStream().toList(), shownCategory, request));
		routes.at(CATEGORIES + "/(?P<slug>[a-z0-9]+(?:-[a-z0-9]+)*)", category)
			.get(AbilitiesResource::mayRead,
					(request) -> show(find("categories", request.text("slug"), "Ability category"), shownCategory,
							request));
		addAbilities(routes);
	}

	private void addAbilities(RouteTable routes) {
		Contract contract = Contract.of("ability");
		Representation<JsonNode> shown = fields(contract).links((one, links) -> {
			String self = ABILITIES + "/" + one.path("name").asString();
			links.self(self).to("collection", ABILITIES).asWritten("wp:action-run", self + "/run");
		});
		routes.at(ABILITIES + "/(?P<name>[a-zA-Z0-9\\-\\/]+?)/run", contract)
			.get(this::mayRun, this::run)
			.edit(this::mayRun, this::run)
			.delete(this::mayRun, this::run);
		routes.at(ABILITIES, contract)
			.get(AbilitiesResource::mayRead, (request) -> list(asked(request), shown, request));
		routes.at(ABILITIES + "/(?P<name>[a-zA-Z0-9\\-\\/]+)", contract)
			.get(AbilitiesResource::mayRead,
					(request) -> show(find("abilities", request.text("name"), "Ability"), shown, request));
	}

	private static Representation<JsonNode> fields(Contract contract) {
		Representation<JsonNode> fields = new Representation<>(contract);
		contract.properties()
			.propertyNames()
			.forEach((name) -> fields.fieldIf((one) -> one.has(name), name, (one) -> one.get(name)));
		return fields;
	}

	private static void mayRead(RestRequest request) {
		if (!request.viewer().can("read")) {
			throw RestException.forbidden(request, "rest_forbidden", "Sorry, you are not allowed to do that.");
		}
	}

	private JsonNode find(String kind, String name, String what) {
		JsonNode found = this.registry.path(kind).path(name);
		if (found.isMissingNode()) {
			throw new RestException("rest_" + what.toLowerCase(java.util.Locale.ROOT).replace(' ', '_') + "_not_found",
					what + " not found.", 404);
		}
		return found;
	}

	private List<JsonNode> asked(RestRequest request) {
		String category = request.text("category");
		String namespace = request.text("namespace");
		return this.registry.path("abilities")
			.valueStream()
			.filter((one) -> category.isEmpty() || one.path("category").asString().equals(category))
			.filter((one) -> namespace.isEmpty() || one.path("name").asString().startsWith(namespace + "/"))
			.filter((one) -> has(one.path("meta"), request.value("meta")))
			.toList();
	}

	/** Whether all that is wanted is there, at any depth. */
	private static boolean has(JsonNode meta, JsonNode wanted) {
		return !wanted.isObject() || wanted.propertyStream()
			.allMatch((entry) -> entry.getValue().isObject() ? has(meta.path(entry.getKey()), entry.getValue())
					: meta.path(entry.getKey()).equals(entry.getValue()));
	}

	private RestResponse list(List<JsonNode> all, Representation<JsonNode> shown, RestRequest request) {
		int size = request.count("per_page");
		int page = request.count("page");
		List<JsonNode> part = all.stream().skip((page - 1L) * size).limit(size).toList();
		return Listing.of(new Page<>(part, page, size, all.size())
			.map((one) -> shown.show(one, request, this.server.getObject())), request, this.server.getObject());
	}

	private RestResponse show(JsonNode one, Representation<JsonNode> shown, RestRequest request) {
		return RestResponse.ok(shown.show(one, request, this.server.getObject()));
	}

	private Ability ability(RestRequest request) {
		String name = request.text("name");
		return Objects.requireNonNull(this.abilities.get(name), name);
	}

	private void mayRun(RestRequest request) {
		find("abilities", request.text("name"), "Ability");
		checkInput(request);
		if (!ability(request).mayRun(request.viewer())) {
			throw RestException.forbidden(request, "rest_ability_cannot_execute",
					"Sorry, you are not allowed to execute this ability.");
		}
	}

	private void checkInput(RestRequest request) {
		String name = request.text("name");
		JsonNode schema = this.registry.path("abilities").path(name).path("input_schema");
		request.refuseUnless("input", schema, (reason) -> new RestException("ability_invalid_input",
				"Ability \"%s\" has invalid input. Reason: %s".formatted(name, reason), 400));
	}

	/**
	 * Some of what it knows, or all. All of ours read, and what reads is asked for with
	 * GET.
	 */
	private RestResponse run(RestRequest request) {
		if (!request.method().equals("GET")) {
			throw new RestException("rest_ability_invalid_method", "Read-only abilities require GET method.", 405);
		}
		Map<String, Object> all = ability(request).run(request.viewer());
		List<String> wanted = request.value("input").path("fields").valueStream().map((f) -> f.asString("")).toList();
		all.keySet().removeIf((field) -> !wanted.isEmpty() && !wanted.contains(field));
		return RestResponse.ok(all);
	}

}

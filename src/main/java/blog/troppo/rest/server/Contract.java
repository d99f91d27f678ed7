package blog.troppo.rest.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What WordPress says of a resource: the schema of an item, and the methods and
 * parameters of each route. Lies as JSON in {@code contract/}; an endpoint with
 * {@code "writes": true} takes, besides the parameters it names, each property of the
 * schema that is not read-only.
 */
public final class Contract {

	private final ObjectNode json;

	private Contract(ObjectNode json) {
		this.json = json;
	}

	/** The contract of this name; each resource has its own. */
	public static Contract of(String name) {
		try (InputStream stream = Contract.class.getResourceAsStream("/blog/troppo/rest/contract/" + name + ".json")) {
			if (stream == null) {
				throw new IllegalArgumentException("There is no contract " + name);
			}
			return new Contract((ObjectNode) RestJson.MAPPER.readTree(stream));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The schema of an item; missing for routes that have none. */
	public Optional<ObjectNode> schema() {
		return Optional.ofNullable((ObjectNode) this.json.get("schema"));
	}

	/** The same for a route, which may have one of its own, or none: {@code null}. */
	Optional<ObjectNode> schema(String pattern) {
		JsonNode own = this.json.path("routes").path(pattern).path("schema");
		return own.isMissingNode() ? schema()
				: (own instanceof ObjectNode schema) ? Optional.of(schema) : Optional.empty();
	}

	/** The properties of an item, by name. */
	public ObjectNode properties() {
		return schema().map((schema) -> (ObjectNode) schema.path("properties")).orElseGet(RestJson::object);
	}

	/** The same, with these properties of its {@code meta} besides its own. */
	public Contract withMeta(ObjectNode properties) {
		if (properties.isEmpty() || !properties().has("meta")) {
			return this;
		}
		Contract more = new Contract(this.json.deepCopy());
		ObjectNode meta = (ObjectNode) more.properties().path("meta");
		if (!meta.path("properties").isObject()) {
			meta.putObject("properties");
		}
		((ObjectNode) meta.path("properties")).setAll(properties);
		return more;
	}

	/** The schema of a parameter of a route that is read. */
	public JsonNode argument(String pattern, String name) {
		return endpoints(pattern).path(0).path("args").path(name);
	}

	/** The route's endpoints as they are shown, parameters complete. */
	JsonNode endpoints(String pattern) {
		JsonNode endpoints = this.json.path("routes").path(pattern).path("endpoints");
		if (endpoints.isMissingNode()) {
			throw new IllegalArgumentException("The contract has no route " + pattern);
		}
		return RestJson.array().addAll(endpoints.values().stream().map(this::complete).toList());
	}

	private ObjectNode complete(JsonNode endpoint) {
		ObjectNode complete = RestJson.object();
		endpoint.properties()
			.stream()
			.filter((entry) -> !entry.getKey().equals("writes") && !entry.getKey().equals("omits"))
			.forEach((entry) -> complete.set(entry.getKey(), entry.getValue()));
		if (endpoint.path("writes").asBoolean(false)) {
			complete.set("args", writable(endpoint));
		}
		return complete;
	}

	private ObjectNode writable(JsonNode endpoint) {
		ObjectNode args = RestJson.object();
		boolean creates = endpoint.path("methods").size() == 1;
		properties().properties()
			.stream()
			.filter((entry) -> !entry.getValue().path("readonly").asBoolean(false))
			.forEach((entry) -> args.set(entry.getKey(), argument(entry.getValue(), creates)));
		endpoint.path("omits").forEach((name) -> args.remove(name.asString()));
		endpoint.path("args").properties().forEach((entry) -> args.set(entry.getKey(), entry.getValue()));
		return args;
	}

	/** Defaults and what must be given hold for new items alone. */
	private static ObjectNode argument(JsonNode property, boolean creates) {
		ObjectNode argument = RestJson.object();
		property.properties().stream().filter((entry) -> switch (entry.getKey()) {
			case "context", "readonly", "required" -> false;
			case "default" -> creates;
			default -> true;
		}).forEach((entry) -> argument.set(entry.getKey(), entry.getValue()));
		return argument.put("required", creates && property.path("required").asBoolean(false));
	}

}

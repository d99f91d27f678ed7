package blog.troppo.rest.server;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks all parameters of a request, and says of all at once what is wrong. */
final class Parameters {

	private Parameters() {
	}

	/**
	 * The parameters that the endpoint knows, each of its type.
	 * @throws RestException naming those that are missing, else those that are wrong
	 */
	static ObjectNode check(RestRequest request, JsonNode endpoint, Map<String, Route.Reading> readings,
			Map<String, Route.Check> checks) {
		JsonNode known = endpoint.path("args");
		requireAll(request, known);
		ObjectNode given = request.all();
		ObjectNode reasons = RestJson.object();
		ObjectNode details = RestJson.object();
		for (var entry : known.properties()) {
			String name = entry.getKey();
			JsonNode schema = entry.getValue();
			JsonNode value = given.get(name);
			try {
				Route.Reading reading = readings.get(name);
				JsonNode checked = (value != null && reading != null) ? reading.read(value, request)
						: checked(name, value, schema);
				Route.Check check = checks.get(name);
				if (checked != null && check != null) {
					check.check(checked, request);
				}
				if (checked != null) {
					given.set(name, checked);
				}
			}
			catch (InvalidValue ex) {
				reasons.put(name, ex.message());
				if (!ex.code().isEmpty()) {
					details.set(name, ex.details());
				}
			}
		}
		if (!reasons.isEmpty()) {
			ObjectNode data = RestJson.object().put("status", 400);
			data.set("params", reasons);
			data.set("details", details.isEmpty() ? RestJson.array() : details);
			throw new RestException("rest_invalid_param",
					"Invalid parameter(s): " + String.join(", ", reasons.propertyNames()), data);
		}
		return given;
	}

	private static @Nullable JsonNode checked(String name, @Nullable JsonNode value, JsonNode schema)
			throws InvalidValue {
		if (value == null) {
			JsonNode standard = schema.get("default");
			return (standard == null || standard.isNull()) ? standard : checked(name, standard, schema);
		}
		if (isMeta(schema) && value.isValueNode() && !value.isNull()) {
			throw InvalidValue.UNEXPLAINED;
		}
		return (value.isNull() && !schema.path("type").isArray() || isFree(schema, value)) ? value
				: SchemaValue.of(value, schema, name);
	}

	/**
	 * A text that has a raw and a rendered form is taken as either or as plain text, and
	 * what has no type is taken as it is. Meta is checked entry by entry when it is
	 * stored.
	 */
	private static boolean isFree(JsonNode schema, JsonNode value) {
		boolean text = schema.path("properties").has("raw")
				&& (!schema.path("type").isArray() || value.isString() || value.isObject());
		return text || !schema.has("type") || isMeta(schema) && value.isContainer();
	}

	private static boolean isMeta(JsonNode schema) {
		return schema.path("description").asString("").equals("Meta fields.");
	}

	private static void requireAll(RestRequest request, JsonNode known) {
		ArrayNode missing = RestJson.array();
		known.properties()
			.stream()
			.filter((entry) -> entry.getValue().path("required").asBoolean(false) && !entry.getValue().has("default"))
			.map(Map.Entry::getKey)
			.filter((name) -> !request.gives(name))
			.forEach(missing::add);
		if (!missing.isEmpty()) {
			ObjectNode data = RestJson.object().put("status", 400);
			data.set("params", missing);
			throw new RestException("rest_missing_callback_param", "Missing parameter(s): "
					+ String.join(", ", missing.valueStream().map(JsonNode::asString).toList()), data);
		}
	}

}

package blog.troppo.rest.server;

import blog.troppo.formatting.Sanitize;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks all parameters of a request, and says of all at once what is wrong. */
final class Parameters {

	private final RestRequest request;

	private final JsonNode known;

	private final ObjectNode given;

	private final ObjectNode reasons = RestJson.object();

	private final ObjectNode details = RestJson.object();

	/**
	 * The parameters of a request.
	 * @param known those that its endpoint has
	 */
	Parameters(RestRequest request, JsonNode known) {
		this.request = request;
		this.known = known;
		this.given = request.all();
	}

	/**
	 * The parameters that the endpoint knows, each of its type.
	 * @param readings in the place of schemas
	 * @param last what is looked at where nothing else is wrong
	 * @throws RestException naming those that are missing, else those that are wrong
	 */
	ObjectNode check(Map<String, Route.Reading> readings, Map<String, Route.Check> checks,
			Map<String, Route.Check> last) {
		requireAll(this.request, this.known);
		for (var entry : this.known.properties()) {
			String name = entry.getKey();
			attempt(name, () -> {
				JsonNode checked = read(name, entry.getValue(), readings.get(name));
				check(checked, checks.get(name));
				if (checked != null) {
					this.given.set(name, checked);
				}
			});
		}
		refuseWrong();
		last.forEach((name, check) -> attempt(name, () -> check(this.given.get(name), check)));
		refuseWrong();
		return this.given;
	}

	private @Nullable JsonNode read(String name, JsonNode schema, Route.@Nullable Reading reading) throws InvalidValue {
		JsonNode value = this.given.get(name);
		return (value != null && reading != null) ? reading.read(value, this.request) : checked(name, value, schema);
	}

	private void check(@Nullable JsonNode value, Route.@Nullable Check check) throws InvalidValue {
		if (value != null && check != null) {
			check.check(value, this.request);
		}
	}

	/** Part of a check. */
	@FunctionalInterface
	private interface Step {

		void run() throws InvalidValue;

	}

	private void attempt(String name, Step step) {
		try {
			step.run();
		}
		catch (InvalidValue ex) {
			this.reasons.put(name, ex.message());
			if (!ex.code().isEmpty()) {
				this.details.set(name, ex.details());
			}
		}
	}

	private void refuseWrong() {
		if (!this.reasons.isEmpty()) {
			ObjectNode data = RestJson.object().put("status", 400);
			data.set("params", this.reasons);
			data.set("details", this.details.isEmpty() ? RestJson.array() : this.details);
			throw new RestException("rest_invalid_param",
					"Invalid parameter(s): " + String.join(", ", this.reasons.propertyNames()), data);
		}
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
		if (name.equals("search") && value.isString()) {
			return RestJson.of(Sanitize.textField(value.stringValue()));
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

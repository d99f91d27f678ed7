package blog.troppo.rest.server;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks a value by WordPress's dialect of JSON schema, and makes it of its type: a query
 * string's {@code "1,2"} becomes a list of numbers, {@code "true"} a truth.
 */
final class SchemaValue {

	private static final int DEEPEST = 64;

	private final String name;

	private final JsonNode schema;

	private final int depth;

	private SchemaValue(String name, JsonNode schema, int depth) {
		this.name = name;
		this.schema = schema;
		this.depth = depth;
	}

	/**
	 * The value as its type wants it.
	 * @param name what messages call it
	 */
	static JsonNode of(JsonNode value, JsonNode schema, String name) throws InvalidValue {
		return new SchemaValue(name, schema, 0).of(value);
	}

	private JsonNode part(JsonNode value, JsonNode schema, String name) throws InvalidValue {
		if (this.depth >= DEEPEST) {
			throw InvalidValue.type(name, "string");
		}
		return new SchemaValue(name, schema, this.depth + 1).of(value);
	}

	private JsonNode of(JsonNode value) throws InvalidValue {
		JsonNode alternatives = this.schema.has("anyOf") ? this.schema.path("anyOf") : this.schema.path("oneOf");
		if (!alternatives.isMissingNode()) {
			return new SchemaAlternatives(this.name, alternatives, this.schema.has("oneOf"))
				.of((alternative) -> part(value, typed(alternative), this.name));
		}
		String type = type(value);
		JsonNode typed = switch (type) {
			case "array" -> array(value);
			case "object" -> object(value);
			default -> new ScalarValue(this.name, this.schema).of(type, value);
		};
		if (this.schema.has("enum")) {
			oneOf(typed);
		}
		return typed;
	}

	/** An alternative that does not name a type has that of the whole. */
	private JsonNode typed(JsonNode alternative) {
		return (alternative.has("type") || !this.schema.has("type")) ? alternative
				: ((ObjectNode) alternative.deepCopy()).set("type", this.schema.path("type"));
	}

	private String type(JsonNode value) throws InvalidValue {
		JsonNode type = this.schema.path("type");
		if (!type.isArray()) {
			return type.asString("string");
		}
		List<String> types = type.valueStream().map(JsonNode::asString).toList();
		if (types.contains("string") && value.isString() && value.stringValue().isEmpty()) {
			return "string";
		}
		return types.stream()
			.filter((candidate) -> JsonTypes.matches(candidate, value))
			.findFirst()
			.orElseThrow(() -> InvalidValue.type(this.name, String.join(",", types)));
	}

	private ArrayNode array(JsonNode value) throws InvalidValue {
		if (!JsonTypes.matches("array", value)) {
			throw InvalidValue.type(this.name, "array");
		}
		ArrayNode array = RestJson.array();
		List<JsonNode> items = JsonTypes.list(value);
		JsonNode schema = this.schema.path("items");
		for (int i = 0; i < items.size(); i++) {
			array.add(schema.isObject() ? part(items.get(i), schema, this.name + "[" + i + "]") : items.get(i));
		}
		if (array.size() < this.schema.path("minItems").asInt(0)) {
			throw new InvalidValue("rest_too_few_items",
					items("%s must contain at least %d item", this.schema.path("minItems").asInt()));
		}
		if (array.size() > this.schema.path("maxItems").asInt(Integer.MAX_VALUE)) {
			throw new InvalidValue("rest_too_many_items",
					items("%s must contain at most %d item", this.schema.path("maxItems").asInt()));
		}
		if (this.schema.path("uniqueItems").asBoolean(false) && array.valueStream().distinct().count() < array.size()) {
			throw new InvalidValue("rest_duplicate_items", this.name + " has duplicate items.");
		}
		return array;
	}

	private String items(String words, int count) {
		return words.formatted(this.name, count) + ((count == 1) ? "." : "s.");
	}

	private ObjectNode object(JsonNode value) throws InvalidValue {
		if (!JsonTypes.matches("object", value)) {
			throw InvalidValue.type(this.name, "object");
		}
		ObjectNode given = JsonTypes.object(value);
		for (String required : required().toList()) {
			if (!given.has(required)) {
				throw new InvalidValue("rest_property_required",
						required + " is a required property of " + this.name + ".");
			}
		}
		ObjectNode object = RestJson.object();
		for (var entry : given.properties()) {
			JsonNode schema = property(entry.getKey());
			if (schema.isBoolean() && !schema.booleanValue()) {
				throw new InvalidValue("rest_additional_properties_forbidden",
						entry.getKey() + " is not a valid property of Object.");
			}
			object.set(entry.getKey(), schema.isObject()
					? part(entry.getValue(), schema, this.name + "[" + entry.getKey() + "]") : entry.getValue());
		}
		return object;
	}

	private Stream<String> required() {
		JsonNode names = this.schema.path("required");
		return names.isArray() ? names.valueStream().map(JsonNode::asString)
				: this.schema.path("properties")
					.properties()
					.stream()
					.filter((entry) -> entry.getValue().path("required").asBoolean(false))
					.map((entry) -> entry.getKey());
	}

	/** What holds for a property: a schema, or whether there may be one like it. */
	private JsonNode property(String name) {
		JsonNode own = this.schema.path("properties").path(name);
		if (!own.isMissingNode()) {
			return own;
		}
		for (var entry : this.schema.path("patternProperties").properties()) {
			if (JsonTypes.pattern(entry.getKey()).matcher(name).find()) {
				return entry.getValue();
			}
		}
		return this.schema.path("additionalProperties");
	}

	private void oneOf(JsonNode value) throws InvalidValue {
		JsonNode allowed = this.schema.path("enum");
		if (allowed.valueStream().anyMatch((one) -> JsonTypes.same(one, value))) {
			return;
		}
		List<String> words = new ArrayList<>(allowed.valueStream().map((one) -> one.asString("")).toList());
		throw new InvalidValue("rest_not_in_enum", (words.size() == 1) ? this.name + " is not " + words.getFirst() + "."
				: this.name + " is not one of " + JsonTypes.sentence(words) + ".");
	}

}

package blog.troppo.rest.meta;

import java.util.List;

import blog.troppo.rest.server.InvalidValue;
import blog.troppo.rest.server.PhpJson;
import blog.troppo.rest.server.RestJson;
import blog.troppo.site.MetaField;
import blog.troppo.support.PhpSerialized;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A field as JSON schema has it, and its values as they are stored and shown. */
record MetaSchema(MetaField field, ObjectNode one) {

	static MetaSchema of(MetaField field) {
		ObjectNode schema = (ObjectNode) RestJson.of(field.schema());
		schema.set("default", standard(field, schema.path("type").asString("")));
		closed(schema);
		return new MetaSchema(field, schema);
	}

	private static JsonNode standard(MetaField field, String type) {
		if (field.standard() != null) {
			return RestJson.of(field.standard());
		}
		return switch (type) {
			case "integer", "number" -> RestJson.of(0);
			case "boolean" -> RestJson.of(false);
			case "array", "object" -> RestJson.array();
			default -> RestJson.of("");
		};
	}

	/** Objects have the properties that are named, and no others. */
	private static void closed(ObjectNode schema) {
		if (schema.path("type").asString("").equals("object") && !schema.has("additionalProperties")) {
			schema.put("additionalProperties", false);
		}
		schema.path("properties").valueStream().forEach((property) -> closed((ObjectNode) property));
		if (schema.path("items") instanceof ObjectNode items) {
			closed(items);
		}
	}

	/** As a property of {@code meta}. */
	ObjectNode property() {
		if (this.field.single()) {
			return this.one;
		}
		ObjectNode list = RestJson.object().put("type", "array");
		list.set("items", this.one);
		return list;
	}

	/** What is stored, as it is shown; what is no such value is null. */
	JsonNode show(List<String> stored) {
		if (this.field.single()) {
			return shown(stored.isEmpty() ? this.one.path("default") : read(stored.getFirst()));
		}
		ArrayNode list = RestJson.array();
		stored.forEach((value) -> list.add(shown(read(value))));
		if (stored.isEmpty() && this.field.standard() != null) {
			list.add(this.one.path("default"));
		}
		return list;
	}

	/** PHP keeps false as nothing, which is no number either. */
	private JsonNode read(String stored) {
		String type = this.one.path("type").asString("");
		if (stored.isEmpty() && type.matches("boolean|integer|number")) {
			return type.equals("boolean") ? RestJson.of(false) : RestJson.of(0);
		}
		return stored.matches("(?s)[asibd]:.*")
				? PhpSerialized.read(stored).map(PhpJson::of).orElse(RestJson.of(stored)) : RestJson.of(stored);
	}

	private JsonNode shown(JsonNode value) {
		try {
			JsonNode checked = InvalidValue.check(value, this.one, this.field.name());
			if (checked.isFloatingPointNumber()) {
				return RestJson.of(checked.doubleValue());
			}
			return (checked.isObject() && checked.isEmpty()) ? RestJson.array() : checked;
		}
		catch (InvalidValue ex) {
			return RestJson.of(null);
		}
	}

	/** A checked value as PHP keeps it: texts, and all else serialised. */
	static String stored(JsonNode value) {
		if (value.isBoolean()) {
			return value.booleanValue() ? "1" : "";
		}
		return value.isContainer() ? PhpSerialized.write(PhpJson.read(value)) : value.asString("");
	}

}

package blog.troppo.rest.server;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Why a parameter's value is refused. */
public final class InvalidValue extends Exception {

	private static final long serialVersionUID = 1;

	private final String code;

	private final transient JsonNode data;

	public InvalidValue(String code, String message) {
		this(code, message, JsonNodeFactory.instance.nullNode());
	}

	public InvalidValue(String code, String message, JsonNode data) {
		super(message, null, false, false);
		this.code = code;
		this.data = data;
	}

	/**
	 * Checks a value by a schema that a contract does not have.
	 * @return the value as its type wants it
	 */
	public static JsonNode check(JsonNode value, JsonNode schema, String name) throws InvalidValue {
		return SchemaValue.of(value, schema, name);
	}

	static InvalidValue type(String parameter, String types) {
		return new InvalidValue("rest_invalid_type", parameter + " is not of type " + types + ".",
				RestJson.object().put("param", parameter));
	}

	String code() {
		return this.code;
	}

	JsonNode data() {
		return this.data;
	}

	String message() {
		return String.valueOf(getMessage());
	}

	JsonNode details() {
		return RestJson.object().put("code", this.code).put("message", message()).set("data", this.data);
	}

}

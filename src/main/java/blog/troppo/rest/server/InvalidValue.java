package blog.troppo.rest.server;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Why a parameter's value is refused. */
public final class InvalidValue extends Exception {

	private static final long serialVersionUID = 1;

	/** What WordPress gives no reason for. */
	static final InvalidValue UNEXPLAINED = new InvalidValue("", "Invalid parameter.");

	private final String code;

	private final transient JsonNode data;

	private final transient JsonNode more;

	public InvalidValue(String code, String message) {
		this(code, message, JsonNodeFactory.instance.nullNode());
	}

	public InvalidValue(String code, String message, JsonNode data) {
		this(code, message, data, JsonNodeFactory.instance.nullNode());
	}

	private InvalidValue(String code, String message, JsonNode data, JsonNode more) {
		super(message, null, false, false);
		this.code = code;
		this.data = data;
		this.more = more;
	}

	/**
	 * The same, of something that stands as a text within a parameter: WordPress passes
	 * it on with a status, and what it said besides goes behind.
	 */
	public InvalidValue fromWithin() {
		return new InvalidValue(this.code, message(), RestJson.object().put("status", 400),
				this.data.isNull() ? this.data : RestJson.array().add(this.data));
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
		ObjectNode details = RestJson.object().put("code", this.code).put("message", message());
		details.set("data", this.data);
		if (!this.more.isNull()) {
			details.set("additional_data", this.more);
		}
		return details;
	}

}

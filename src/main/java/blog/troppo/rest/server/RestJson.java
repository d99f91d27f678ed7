package blog.troppo.rest.server;

import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON as PHP writes it: ASCII alone, slashes escaped. */
public final class RestJson {

	static final JsonMapper MAPPER = JsonMapper
		.builder(JsonFactory.builder()
			.enable(JsonWriteFeature.ESCAPE_NON_ASCII, JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
			.disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
			.build())
		.build();

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private RestJson() {
	}

	public static ObjectNode object() {
		return NODES.objectNode();
	}

	public static ArrayNode array() {
		return NODES.arrayNode();
	}

	/** A string, number, truth, list, map or node as a node. */
	public static JsonNode of(@Nullable Object value) {
		return switch (value) {
			case null -> NODES.nullNode();
			case JsonNode node -> node;
			case String text -> NODES.stringNode(text);
			case Boolean truth -> NODES.booleanNode(truth);
			case Integer number -> NODES.numberNode(number);
			case Long number -> NODES.numberNode(number);
			case Double number ->
				isWhole(number) ? NODES.numberNode(number.longValue()) : NODES.numberNode(number.doubleValue());
			case Map<?, ?> map -> {
				ObjectNode object = object();
				map.forEach((name, inner) -> object.set(String.valueOf(name), of(inner)));
				yield object;
			}
			case Collection<?> items -> {
				ArrayNode array = array();
				items.forEach((item) -> array.add(of(item)));
				yield array;
			}
			default -> NODES.stringNode(value.toString());
		};
	}

	/** PHP writes 2.0 as 2. */
	private static boolean isWhole(double number) {
		return number == Math.rint(number) && Math.abs(number) < 1e15;
	}

}

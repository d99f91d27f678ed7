package blog.troppo.rest.server;

import java.util.LinkedHashMap;
import java.util.Map;

import blog.troppo.support.PhpSerialized;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.NumericNode;
import tools.jackson.databind.node.ObjectNode;

/** Values that PHP serialises, as PHP writes them in JSON and reads them of it. */
public final class PhpJson {

	private PhpJson() {
	}

	public static JsonNode of(Object value) {
		if (value == PhpSerialized.NULL) {
			return RestJson.of(null);
		}
		Map<Object, Object> array = PhpSerialized.asArray(value);
		if (array.isEmpty()) {
			return (value instanceof Map) ? RestJson.array() : RestJson.of(value);
		}
		if (isList(array)) {
			return RestJson.array().addAll(array.values().stream().map(PhpJson::of).toList());
		}
		ObjectNode object = RestJson.object();
		array.forEach((name, entry) -> object.set(name.toString(), of(entry)));
		return object;
	}

	/** What is in this JSON, for {@link PhpSerialized#write}. */
	public static Object read(JsonNode json) {
		return switch (json) {
			case ObjectNode object -> {
				Map<Object, Object> array = new LinkedHashMap<>();
				object.properties().forEach((entry) -> array.put(key(entry.getKey()), read(entry.getValue())));
				yield array;
			}
			case ArrayNode list -> list.valueStream().map(PhpJson::read).toList();
			case BooleanNode flag -> flag.booleanValue();
			case NumericNode number when number.isIntegralNumber() && number.canConvertToLong() -> number.longValue();
			case NumericNode number -> JsonTypes.number(number);
			case NullNode nothing -> PhpSerialized.NULL;
			default -> json.asString();
		};
	}

	/** PHP takes a name that is a whole number for one. */
	private static Object key(String name) {
		return name.matches("0|-?[1-9]\\d{0,17}") ? (Object) Long.valueOf(name) : name;
	}

	private static boolean isList(Map<Object, Object> array) {
		long next = 0;
		for (Object key : array.keySet()) {
			if (!key.equals(next++)) {
				return false;
			}
		}
		return true;
	}

}

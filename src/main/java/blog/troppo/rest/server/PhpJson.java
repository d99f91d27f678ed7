package blog.troppo.rest.server;

import java.util.LinkedHashMap;
import java.util.Map;

import blog.troppo.support.PhpSerialized;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A value that PHP serialised, as PHP would write it in JSON. */
public final class PhpJson {

	private PhpJson() {
	}

	public static JsonNode of(Object value) {
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

	/** The value that PHP would have read from this JSON. */
	public static Object back(JsonNode value) {
		if (value.isContainer()) {
			Map<Object, Object> array = new LinkedHashMap<>();
			value.propertyStream().forEach((entry) -> array.put(entry.getKey(), back(entry.getValue())));
			if (value.isArray()) {
				value.forEach((item) -> array.put((long) array.size(), back(item)));
			}
			return array;
		}
		return switch (value.getNodeType()) {
			case BOOLEAN -> value.booleanValue();
			case NUMBER -> value.isIntegralNumber() ? (Object) value.longValue() : value.doubleValue();
			case NULL -> PhpSerialized.NULL;
			default -> value.asString("");
		};
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

package blog.troppo.rest.server;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What counts as a value of a type where values may come as text. */
final class JsonTypes {

	/** As PHP's {@code is_numeric}. */
	private static final Pattern NUMBER = Pattern
		.compile("[ \\t\\n\\r\\x0b\\f]*[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?[ \\t\\n\\r\\x0b\\f]*");

	private static final Pattern BETWEEN_ITEMS = Pattern.compile("[\\s,]+");

	private static final ConcurrentHashMap<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

	private JsonTypes() {
	}

	static boolean matches(String type, JsonNode value) {
		return switch (type) {
			case "array" ->
				value.isArray() || value.isValueNode() && !value.isNull() || value.isObject() && value.isEmpty();
			case "object" -> value.isObject() || value.isArray() || value.isString() && value.stringValue().isEmpty();
			case "integer" -> isNumber(value) && number(value) == Math.rint(number(value));
			case "number" -> isNumber(value);
			case "boolean" -> isTruth(value);
			case "null" -> value.isNull();
			default -> value.isString();
		};
	}

	static boolean isNumber(JsonNode value) {
		return value.isNumber() || value.isString() && NUMBER.matcher(value.stringValue()).matches();
	}

	static double number(JsonNode value) {
		return value.isBigInteger() ? value.bigIntegerValue().doubleValue()
				: value.isNumber() ? value.doubleValue() : Double.parseDouble(value.stringValue().strip());
	}

	private static boolean isTruth(JsonNode value) {
		if (value.isString()) {
			String word = value.stringValue().toLowerCase(java.util.Locale.ROOT);
			return word.equals("true") || word.equals("false") || word.equals("0") || word.equals("1");
		}
		return value.isBoolean() || value.isIntegralNumber() && (number(value) == 0 || number(value) == 1);
	}

	/** A text is a list by its commas and spaces. */
	static List<JsonNode> list(JsonNode value) {
		if (value.isContainer()) {
			return List.copyOf(value.values());
		}
		return Stream.of(BETWEEN_ITEMS.split(value.asString("")))
			.filter((item) -> !item.isEmpty())
			.map(RestJson::of)
			.toList();
	}

	static ObjectNode object(JsonNode value) {
		if (value instanceof ObjectNode object) {
			return object;
		}
		ObjectNode object = RestJson.object();
		value.values().forEach((item) -> object.set(String.valueOf(object.size()), item));
		return object;
	}

	static boolean same(JsonNode one, JsonNode other) {
		return one.equals(other) || one.isNumber() && other.isNumber() && number(one) == number(other);
	}

	static Pattern pattern(String pattern) {
		return PATTERNS.computeIfAbsent(pattern, Pattern::compile);
	}

	/** {@code a, b, and c}. */
	static String sentence(List<String> words) {
		int last = words.size() - 1;
		return switch (words.size()) {
			case 0 -> "";
			case 1 -> words.getFirst();
			case 2 -> words.getFirst() + " and " + words.getLast();
			default -> String.join(", ", words.subList(0, last)) + ", and " + words.get(last);
		};
	}

}

package blog.troppo.formatting.block;

import blog.troppo.formatting.block.json.Attributes;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Whether a value is of the type its attribute asks for, as WordPress checks it: texts
 * that look like the type count too.
 */
final class AttributeTypes {

	private AttributeTypes() {
	}

	static boolean allows(Attributes schema, Object value) {
		Object type = schema.get("type");
		boolean fits = switch (type) {
			case null -> true;
			case List<?> types -> types.stream().anyMatch((each) -> fits(each, value));
			default -> fits(type, value);
		};
		List<?> allowed = schema.list("enum");
		return fits && (allowed.isEmpty() || allowed.contains(value));
	}

	private static boolean fits(@Nullable Object type, Object value) {
		return switch (Attributes.asText(type)) {
			case "string", "rich-text" -> value instanceof String;
			case "number" -> value instanceof Number || (value instanceof String text && isNumber(text));
			case "integer" -> isWhole(value);
			case "boolean" -> value instanceof Boolean || isBooleanLike(value);
			case "array" ->
				value instanceof List || (value instanceof Map<?, ?> map && map.isEmpty()) || value instanceof String;
			case "object" -> value instanceof Map || (value instanceof List<?> list && list.isEmpty());
			default -> true;
		};
	}

	private static boolean isWhole(Object value) {
		return switch (value) {
			case Double number -> number == Math.rint(number);
			case Number number -> true;
			case String text -> isNumber(text) && Double.parseDouble(text) == Math.rint(Double.parseDouble(text));
			default -> false;
		};
	}

	private static boolean isNumber(String text) {
		return text.matches("\\s*[+-]?(?:\\d{1,300}(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,3})?");
	}

	private static boolean isBooleanLike(Object value) {
		return switch (value) {
			case String text -> text.matches("(?i)true|false|0|1");
			case Integer number -> number == 0 || number == 1;
			default -> false;
		};
	}

}

package blog.troppo.formatting.block.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Attributes of a block, or any JSON object, read with PHP's notion of what is empty and
 * of what a value is as text.
 */
public record Attributes(Map<String, Object> values) {

	public static final Attributes NONE = new Attributes(Map.of());

	public @Nullable Object get(String name) {
		return this.values.get(name);
	}

	/** The value at the end of this path, null when there is none. */
	public @Nullable Object at(String... path) {
		Object value = this.values;
		for (String name : path) {
			if (!(value instanceof Map<?, ?> map)) {
				return null;
			}
			value = map.get(name);
		}
		return value;
	}

	public boolean has(String name) {
		return this.values.get(name) != null;
	}

	public boolean isTrue(String... path) {
		return truthy(at(path));
	}

	/** The value as text, empty when there is none. */
	public String text(String... path) {
		return asText(at(path));
	}

	public @Nullable String string(String... path) {
		return (at(path) instanceof String text) ? text : null;
	}

	public int number(String name, int otherwise) {
		Object value = this.values.get(name);
		return (value != null) ? toInt(value) : otherwise;
	}

	@SuppressWarnings("unchecked") // the keys of a JSON object are strings
	public Attributes object(String... path) {
		return (at(path) instanceof Map<?, ?> map) ? new Attributes((Map<String, Object>) map) : NONE;
	}

	public List<?> list(String... path) {
		Object value = at(path);
		if (value instanceof Map<?, ?> map) {
			return new ArrayList<>(map.values());
		}
		return (value instanceof List<?> list) ? list : List.of();
	}

	/** Only the value of this name, if there is one. */
	public Attributes only(String name) {
		Object value = this.values.get(name);
		return (value != null) ? new Attributes(Map.of(name, value)) : NONE;
	}

	/** All but those of these names. */
	public Attributes without(Collection<String> names) {
		Map<String, Object> rest = new LinkedHashMap<>(this.values);
		rest.keySet().removeAll(names);
		return new Attributes(rest);
	}

	/** These with others over them. */
	public Attributes with(Attributes others) {
		Map<String, Object> all = new LinkedHashMap<>(this.values);
		all.putAll(others.values);
		return new Attributes(all);
	}

	public boolean isEmpty() {
		return this.values.isEmpty();
	}

	public static boolean truthy(@Nullable Object value) {
		return switch (value) {
			case null -> false;
			case Boolean flag -> flag;
			case String text -> !text.isEmpty() && !text.equals("0");
			case Number number -> number.doubleValue() != 0;
			case List<?> list -> !list.isEmpty();
			case Map<?, ?> map -> !map.isEmpty();
			default -> true;
		};
	}

	public static String asText(@Nullable Object value) {
		return switch (value) {
			case null -> "";
			case Boolean flag -> flag ? "1" : "";
			case Double number ->
				number.toString().endsWith(".0") ? String.valueOf(number.longValue()) : number.toString();
			case List<?> list -> "";
			case Map<?, ?> map -> "";
			default -> String.valueOf(value);
		};
	}

	/** As PHP's (int): the number a text begins with. */
	public static int toInt(@Nullable Object value) {
		if (value instanceof Number number) {
			return number.intValue();
		}
		if (value instanceof Boolean flag) {
			return flag ? 1 : 0;
		}
		if (!(value instanceof String text)) {
			return 0;
		}
		return leadingInt(text.strip());
	}

	private static int leadingInt(String text) {
		int end = (!text.isEmpty() && "+-".indexOf(text.charAt(0)) >= 0) ? 1 : 0;
		int start = end;
		while (end < text.length() && Character.isDigit(text.charAt(end)) && end - start < 18) {
			end++;
		}
		return (end > start) ? (int) Long.parseLong(text.substring(0, end)) : 0;
	}

}

package blog.troppo.formatting.block.json;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import blog.troppo.support.PhpNumbers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as PHP reads and writes it, since names made from attributes are hashes of what
 * PHP writes: slashes and all beyond ASCII escaped, an empty object as an empty list.
 */
public final class BlockJson {

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private BlockJson() {
	}

	public static @Nullable Map<String, Object> object(String json) {
		return (read(json) instanceof Map<?, ?> map) ? strings(map) : null;
	}

	public static @Nullable Object read(String json) {
		try {
			return MAPPER.readValue(json, Object.class);
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	@SuppressWarnings("unchecked") // the keys of a JSON object are strings
	private static Map<String, Object> strings(Map<?, ?> map) {
		return (Map<String, Object>) map;
	}

	/** As PHP's json_encode writes it. */
	public static String write(@Nullable Object value) {
		return write(value, true);
	}

	/** As it is written into a block's comment: slashes and Unicode as they are. */
	public static String writePlain(@Nullable Object value) {
		return write(value, false);
	}

	private static String write(@Nullable Object value, boolean escaped) {
		StringBuilder json = new StringBuilder();
		write(json, value, escaped);
		return json.toString();
	}

	private static void write(StringBuilder json, @Nullable Object value, boolean escaped) {
		switch (value) {
			case null -> json.append("null");
			case String text -> writeString(json, text, escaped);
			case BigInteger number -> write(json, number.doubleValue(), escaped);
			case Double number -> json.append(number.isInfinite() ? "0" : PhpNumbers.exact(number).replace('E', 'e'));
			case Map<?, ?> map when isList(map) -> writeList(json, new ArrayList<>(map.values()), escaped);
			case Map<?, ?> map -> writeObject(json, map, escaped);
			case List<?> list -> writeList(json, list, escaped);
			default -> json.append(value);
		}
	}

	private static boolean isList(Map<?, ?> map) {
		int index = 0;
		for (Object key : map.keySet()) {
			if (!String.valueOf(key).equals(String.valueOf(index++))) {
				return false;
			}
		}
		return true;
	}

	private static void writeObject(StringBuilder json, Map<?, ?> map, boolean escaped) {
		json.append('{');
		String separator = "";
		for (Map.Entry<?, ?> entry : map.entrySet()) {
			json.append(separator);
			writeString(json, String.valueOf(entry.getKey()), escaped);
			json.append(':');
			write(json, entry.getValue(), escaped);
			separator = ",";
		}
		json.append('}');
	}

	private static void writeList(StringBuilder json, List<?> list, boolean escaped) {
		json.append('[');
		String separator = "";
		for (Object item : list) {
			json.append(separator);
			write(json, item, escaped);
			separator = ",";
		}
		json.append(']');
	}

	private static void writeString(StringBuilder json, String text, boolean escaped) {
		json.append('"');
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
				case '"' -> json.append("\\\"");
				case '\\' -> json.append("\\\\");
				case '\b' -> json.append("\\b");
				case '\f' -> json.append("\\f");
				case '\n' -> json.append("\\n");
				case '\r' -> json.append("\\r");
				case '\t' -> json.append("\\t");
				case '/' -> json.append(escaped ? "\\/" : "/");
				default -> {
					if (c < ' ' || (escaped && c > '~') || c == '\u2028' || c == '\u2029') {
						json.append("\\u").append(java.util.HexFormat.of().toHexDigits(c));
					}
					else {
						json.append(c);
					}
				}
			}
		}
		json.append('"');
	}

}

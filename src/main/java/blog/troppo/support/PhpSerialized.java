package blog.troppo.support;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Values as PHP's {@code serialize()} writes them, the form of WordPress's arrays in meta
 * and settings. Read as null, {@link Boolean}, {@link Long}, {@link Double},
 * {@link String}, a {@link Map} with {@link Long} and {@link String} keys in PHP's order,
 * or a {@link PhpObject}. Lengths count bytes of UTF-8, as PHP's do; NUL characters,
 * which the database cannot hold, are kept as {@link NulMarks}. Whole numbers beyond 64
 * bits are floating point numbers, as PHP reads them.
 */
public final class PhpSerialized {

	/** An object that PHP serialised: kept, not made alive. */
	public record PhpObject(String type, Map<Object, Object> fields) {
	}

	private PhpSerialized() {
	}

	/** The value, or empty if the text is not one whole serialised value. */
	public static Optional<Object> read(String text) {
		if (!looksSerialized(text)) {
			return Optional.empty();
		}
		return PhpSerializedReader.read(NulMarks.restore(text).getBytes(StandardCharsets.UTF_8));
	}

	/** The array in this text; empty for anything else. */
	public static Map<Object, Object> readArray(String text) {
		return read(text).filter(Map.class::isInstance).map(PhpSerialized::asArray).orElseGet(Map::of);
	}

	@SuppressWarnings("unchecked") // the reader makes no other maps
	public static Map<Object, Object> asArray(Object value) {
		return (value instanceof Map<?, ?> map) ? (Map<Object, Object>) map : Map.of();
	}

	private static boolean looksSerialized(String text) {
		return text.equals("N;") || (text.length() >= 4 && "abdisOE".indexOf(text.charAt(0)) >= 0
				&& text.charAt(1) == ':' && (text.endsWith(";") || text.endsWith("}")));
	}

	public static String write(Object value) {
		StringBuilder out = new StringBuilder();
		write(value, out);
		return NulMarks.keep(out.toString());
	}

	private static void write(@Nullable Object value, StringBuilder out) {
		switch (value) {
			case null -> out.append("N;");
			case Object nothing when nothing == NULL -> out.append("N;");
			case Boolean flag -> out.append("b:").append(flag ? 1 : 0).append(';');
			case Integer number -> out.append("i:").append(number).append(';');
			case Long number -> out.append("i:").append(number).append(';');
			case BigInteger number -> write(number.doubleValue(), out);
			case Double number -> out.append("d:").append(PhpNumbers.exact(number)).append(';');
			case CharSequence text -> writeText(text.toString(), out);
			case List<?> list -> writeMap("a:", indexed(list), out);
			case Map<?, ?> map -> writeMap("a:", map, out);
			case PhpObject object -> {
				int bytes = object.type().getBytes(StandardCharsets.UTF_8).length;
				writeMap("O:" + bytes + ":\"" + object.type() + "\":", object.fields(), out);
			}
			default -> throw new IllegalArgumentException("PHP has no form for a " + value.getClass().getName());
		}
	}

	private static Map<Long, Object> indexed(List<?> list) {
		Map<Long, Object> map = new LinkedHashMap<>();
		list.forEach((item) -> map.put((long) map.size(), item));
		return map;
	}

	private static void writeText(String text, StringBuilder out) {
		int bytes = text.getBytes(StandardCharsets.UTF_8).length;
		out.append("s:").append(bytes).append(":\"").append(text).append("\";");
	}

	private static void writeMap(String head, Map<?, ?> map, StringBuilder out) {
		out.append(head).append(map.size()).append(":{");
		map.forEach((key, value) -> {
			write(key, out);
			write(value, out);
		});
		out.append('}');
	}

	/** PHP's null inside an array or object. */
	public static final Object NULL = new Object() {
		@Override
		public String toString() {
			return "";
		}
	};

}

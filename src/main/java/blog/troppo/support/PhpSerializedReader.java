package blog.troppo.support;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what {@link PhpSerialized} describes; any malformed byte ends it. */
final class PhpSerializedReader {

	private static final int DEEPEST = 200;

	private static final Pattern DECIMAL = Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?");

	private static final class MalformedException extends RuntimeException {

		MalformedException() {
			super(null, null, false, false);
		}

	}

	private final byte[] bytes;

	private int at;

	private PhpSerializedReader(byte[] bytes) {
		this.bytes = bytes;
	}

	static Optional<Object> read(byte[] bytes) {
		try {
			PhpSerializedReader reader = new PhpSerializedReader(bytes);
			Object value = reader.value(0);
			return (reader.at == bytes.length) ? Optional.of(value) : Optional.empty();
		}
		catch (MalformedException ex) {
			return Optional.empty();
		}
	}

	private Object value(int depth) {
		if (depth > DEEPEST) {
			throw new MalformedException();
		}
		char kind = (char) next();
		if (kind == 'N') {
			expect(';');
			return PhpSerialized.NULL;
		}
		expect(':');
		return switch (kind) {
			case 'b' -> flag(until(';'));
			case 'i' -> number(until(';'));
			case 'd' -> decimal(until(';'));
			case 's' -> terminated(text());
			case 'a' -> fields(depth);
			case 'O' -> object(depth);
			default -> throw new MalformedException();
		};
	}

	private Object object(int depth) {
		String type = text();
		expect(':');
		return new PhpSerialized.PhpObject(type, fields(depth));
	}

	private Map<Object, Object> fields(int depth) {
		long count = number(until(':'));
		if (count < 0 || count > this.bytes.length) {
			throw new MalformedException();
		}
		expect('{');
		Map<Object, Object> map = new LinkedHashMap<>();
		for (long i = 0; i < count; i++) {
			Object key = value(depth + 1);
			if (!(key instanceof Long || key instanceof String)) {
				throw new MalformedException();
			}
			map.put(key, value(depth + 1));
		}
		expect('}');
		return map;
	}

	private String text() {
		long length = number(until(':'));
		if (length < 0 || length > this.bytes.length - this.at - 2) {
			throw new MalformedException();
		}
		expect('"');
		String text = new String(this.bytes, this.at, (int) length, StandardCharsets.UTF_8);
		this.at += (int) length;
		expect('"');
		return text;
	}

	private String terminated(String text) {
		expect(';');
		return text;
	}

	private static boolean flag(String digit) {
		if (!digit.equals("0") && !digit.equals("1")) {
			throw new MalformedException();
		}
		return digit.equals("1");
	}

	private static long number(String digits) {
		try {
			return Long.parseLong(digits);
		}
		catch (NumberFormatException ex) {
			throw new MalformedException();
		}
	}

	private static double decimal(String digits) {
		return switch (digits) {
			case "INF" -> Double.POSITIVE_INFINITY;
			case "-INF" -> Double.NEGATIVE_INFINITY;
			case "NAN" -> Double.NaN;
			default -> {
				if (!DECIMAL.matcher(digits).matches()) {
					throw new MalformedException();
				}
				yield Double.parseDouble(digits);
			}
		};
	}

	private String until(char end) {
		int start = this.at;
		while (next() != end) {
			continue;
		}
		return new String(this.bytes, start, this.at - 1 - start, StandardCharsets.ISO_8859_1);
	}

	private void expect(char wanted) {
		if (next() != wanted) {
			throw new MalformedException();
		}
	}

	private byte next() {
		if (this.at >= this.bytes.length) {
			throw new MalformedException();
		}
		return this.bytes[this.at++];
	}

}

package blog.troppo.rpc;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import blog.troppo.support.PhpNumbers;
import org.jspecify.annotations.Nullable;

/**
 * A value of XML-RPC, as it was sent or will be. WordPress takes most values for what it
 * needs them to be, whatever their type; {@link #text}, {@link #number} and {@link #flag}
 * are that taking, by the rules of PHP's casts.
 */
public sealed interface RpcValue {

	/** A {@code string}, or the bare text of a {@code value}. */
	record Text(String value) implements RpcValue {

		@Override
		public String text() {
			return this.value;
		}

		@Override
		public long number() {
			return PhpNumbers.integer(this.value);
		}

		@Override
		public boolean flag() {
			return !this.value.isEmpty() && !this.value.equals("0");
		}

	}

	/** An {@code int}, {@code i4} or {@code i8}. */
	record Int(long value) implements RpcValue {

		@Override
		public String text() {
			return Long.toString(this.value);
		}

		@Override
		public long number() {
			return this.value;
		}

		@Override
		public boolean flag() {
			return this.value != 0;
		}

	}

	/** A {@code double}. */
	record Real(double value) implements RpcValue {

		@Override
		public String text() {
			return PhpNumbers.text(this.value);
		}

		@Override
		public long number() {
			return (long) this.value;
		}

		@Override
		public boolean flag() {
			return this.value != 0;
		}

	}

	/** A {@code boolean}. */
	record Flag(boolean value) implements RpcValue {

		@Override
		public String text() {
			return this.value ? "1" : "";
		}

		@Override
		public long number() {
			return this.value ? 1 : 0;
		}

		@Override
		public boolean flag() {
			return this.value;
		}

	}

	/** A {@code dateTime.iso8601}. */
	record Date(RpcDate value) implements RpcValue {

		@Override
		public String text() {
			return this.value.text();
		}

	}

	/** A {@code base64}: bytes, that may lie in a file until their call is closed. */
	record Binary(RpcBytes value) implements RpcValue {

		@Override
		public boolean flag() {
			return this.value.size() > 0;
		}

	}

	/** An {@code array}. */
	record Array(List<RpcValue> items) implements RpcValue {

		public Array {
			items = List.copyOf(items);
		}

		@Override
		public boolean flag() {
			return !this.items.isEmpty();
		}

	}

	/** A {@code struct}; its members keep their order. */
	record Struct(Map<String, RpcValue> members) implements RpcValue {

		public Struct {
			members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
		}

		@Override
		public List<RpcValue> items() {
			return List.copyOf(this.members.values());
		}

		@Override
		public Optional<RpcValue> member(String name) {
			return Optional.ofNullable(this.members.get(name));
		}

		@Override
		public boolean flag() {
			return !this.members.isEmpty();
		}

		/** This struct with another member at its end, or with a new value for it. */
		public Struct with(String name, @Nullable Object value) {
			Map<String, RpcValue> more = new LinkedHashMap<>(this.members);
			more.put(name, of(value));
			return new Struct(more);
		}

	}

	/** A {@code nil}, which is an extension that WordPress does not know. */
	record Nil() implements RpcValue {
	}

	/** As a string; empty for what is none, such as an array. */
	default String text() {
		return "";
	}

	/** As a whole number: that which a text begins with, 0 for what is none. */
	default long number() {
		return 0;
	}

	/** Whether PHP would take it for true: neither 0, "0" nor empty. */
	default boolean flag() {
		return false;
	}

	/** The items of an array, the values of a struct; none for the rest. */
	default List<RpcValue> items() {
		return List.of();
	}

	/** A struct's member; empty for what is no struct. */
	default Optional<RpcValue> member(String name) {
		return Optional.empty();
	}

	static Struct struct() {
		return new Struct(Map.of());
	}

	/**
	 * The value of a Java object: text, whole numbers, {@code Double}, {@code Boolean},
	 * {@link RpcDate}, bytes, lists, maps, null and values themselves.
	 * @throws IllegalArgumentException for any other
	 */
	static RpcValue of(@Nullable Object object) {
		return switch (object) {
			case null -> new Nil();
			case RpcValue value -> value;
			case String text -> new Text(text);
			case Integer number -> new Int(number);
			case Long number -> new Int(number);
			case Double number -> new Real(number);
			case Boolean flag -> new Flag(flag);
			case RpcDate date -> new Date(date);
			case byte[] bytes -> new Binary(RpcBytes.of(bytes));
			case List<?> items -> new Array(items.stream().map(RpcValue::of).toList());
			case Map<?, ?> members -> struct(members);
			default -> throw new IllegalArgumentException("XML-RPC has no " + object.getClass().getSimpleName());
		};
	}

	private static Struct struct(Map<?, ?> members) {
		Map<String, RpcValue> values = new LinkedHashMap<>();
		members.forEach((name, value) -> values.put(String.valueOf(name), of(value)));
		return new Struct(values);
	}

}

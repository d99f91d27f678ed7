package blog.troppo.xmlrpc;

import java.util.function.Function;

import blog.troppo.rpc.RpcValue;

/**
 * Which types or taxonomies a client looks for: those that have all of the properties it
 * names; without a filter, what readers have addresses for.
 */
final class Filters {

	private Filters() {
	}

	static boolean match(Sent filter, Function<String, RpcValue> property) {
		if (!(filter.value() instanceof RpcValue.Struct struct)) {
			return property.apply("public").flag();
		}
		return struct.members()
			.entrySet()
			.stream()
			.allMatch((wanted) -> isAlike(wanted.getValue(), property.apply(wanted.getKey())));
	}

	/** As PHP's {@code ==}: a flag is compared with whether there is something. */
	private static boolean isAlike(RpcValue wanted, RpcValue value) {
		boolean flags = wanted instanceof RpcValue.Flag || value instanceof RpcValue.Flag;
		return flags ? wanted.flag() == value.flag() : wanted.text().equals(value.text());
	}

}

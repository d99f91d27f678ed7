package blog.troppo.xmlrpc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import blog.troppo.rpc.RpcValue;
import org.jspecify.annotations.Nullable;

/** Which members of a struct the client wants: names of them, and of groups. */
record Fields(Set<String> names) {

	/** Those that the call names, else these. */
	static Fields of(SignedCall call, int place, String... usual) {
		return call.has(place)
				? new Fields(call.at(place).items().stream().map(RpcValue::text).collect(Collectors.toSet()))
				: new Fields(Set.of(usual));
	}

	boolean has(String name) {
		return this.names.contains(name);
	}

	/** All of these, if the group was named, else those that were. */
	Map<String, @Nullable Object> of(Map<String, @Nullable Object> members, String... groups) {
		if (List.of(groups).stream().anyMatch(this::has)) {
			return members;
		}
		Map<String, @Nullable Object> wanted = new LinkedHashMap<>(members);
		wanted.keySet().retainAll(this.names);
		return wanted;
	}

}

package blog.troppo.xmlrpc;

import java.util.List;
import java.util.Optional;

import blog.troppo.rpc.RpcValue;
import org.jspecify.annotations.Nullable;

/**
 * A struct that was sent, asked for its members in PHP's way: one is given if it is there
 * and not nil, and counts if it is neither empty, 0 nor false.
 */
record Sent(RpcValue value) {

	boolean gives(String name) {
		return find(name).isPresent();
	}

	boolean counts(String name) {
		return find(name).filter(RpcValue::flag).isPresent();
	}

	Optional<RpcValue> find(String name) {
		return this.value.member(name).filter((member) -> !(member instanceof RpcValue.Nil));
	}

	@Nullable RpcValue get(String name) {
		return find(name).orElse(null);
	}

	String text(String name) {
		return find(name).map(RpcValue::text).orElse("");
	}

	long number(String name) {
		return find(name).map(RpcValue::number).orElse(0L);
	}

	boolean isList(String name) {
		return find(name).filter((member) -> member instanceof RpcValue.Array || member instanceof RpcValue.Struct)
			.isPresent();
	}

	List<RpcValue> items(String name) {
		return find(name).map(RpcValue::items).orElse(List.of());
	}

	Sent struct(String name) {
		return new Sent(find(name).orElseGet(RpcValue::struct));
	}

}

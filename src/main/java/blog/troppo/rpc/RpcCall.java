package blog.troppo.rpc;

import java.io.IOException;
import java.util.List;

/**
 * A call: the method's name and what is handed to it. Close it when it has been answered;
 * uploads in it are gone then.
 */
public record RpcCall(String method, List<RpcValue> parameters) implements AutoCloseable {

	public RpcCall {
		parameters = List.copyOf(parameters);
	}

	@Override
	public void close() throws IOException {
		discard(this.parameters);
	}

	static void discard(List<RpcValue> values) throws IOException {
		for (RpcValue value : values) {
			if (value instanceof RpcValue.Binary binary) {
				binary.value().discard();
			}
			discard(value.items());
		}
	}

}

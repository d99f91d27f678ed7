package blog.troppo.xmlrpc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.rpc.RpcFault;
import blog.troppo.rpc.RpcValue;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code system.*}: what there is, and many calls in one. */
@Component
@Order(10)
class SystemMethods implements MethodFamily {

	/** No client has that much to say at once. */
	private static final int MOST_CALLS = 1000;

	private static final String MULTICALL = "system.multicall";

	private final ObjectProvider<Methods> methods;

	/** A provider, since they are methods themselves. */
	SystemMethods(ObjectProvider<Methods> methods) {
		this.methods = methods;
	}

	@Override
	public Map<String, Method> methods() {
		Map<String, Method> methods = new LinkedHashMap<>();
		methods.put(MULTICALL, this::multicall);
		methods.put("system.listMethods",
				(parameters, request) -> RpcValue.of(this.methods.getObject().names().toList()));
		methods.put("system.getCapabilities", (parameters, request) -> capabilities());
		return methods;
	}

	private RpcValue multicall(List<RpcValue> parameters, RpcRequest request) {
		List<RpcValue> calls = parameters.isEmpty() ? List.of() : parameters.getFirst().items();
		if (calls.size() > MOST_CALLS) {
			throw new RpcFault(-32602, "server error. more than " + MOST_CALLS + " calls in one");
		}
		return RpcValue.of(calls.stream().map((call) -> answer(call, request)).toList());
	}

	/** An answer alone in an array, or a fault as a struct. */
	private RpcValue answer(RpcValue call, RpcRequest request) {
		String method = call.member("methodName").map(RpcValue::text).orElse("");
		List<RpcValue> parameters = call.member("params").map(RpcValue::items).orElse(List.of());
		try {
			if (method.equals(MULTICALL)) {
				throw new RpcFault(-32600, "Recursive calls to system.multicall are forbidden");
			}
			return RpcValue.of(List.of(this.methods.getObject().call(method, parameters, request)));
		}
		catch (RpcFault fault) {
			return RpcValue.struct().with("faultCode", fault.code()).with("faultString", fault.message());
		}
	}

	private static RpcValue capabilities() {
		return RpcValue.struct()
			.with("xmlrpc", capability("https://xmlrpc.com/spec.md", 1))
			.with("faults_interop",
					capability("https://web.archive.org/web/20240416231938/"
							+ "https://xmlrpc-epi.sourceforge.net/specs/rfc.fault_codes.php", 20010516))
			.with("system.multicall", capability("https://web.archive.org/web/20060624230303/"
					+ "http://www.xmlrpc.com/discuss/msgReader$1208?mode=topic", 1));
	}

	private static RpcValue capability(String specification, int version) {
		return RpcValue.struct().with("specUrl", specification).with("specVersion", version);
	}

}

package blog.troppo.xmlrpc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.rpc.RpcFault;
import blog.troppo.rpc.RpcValue;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code demo.*}, by which clients find out whether anybody answers. */
@Component
@Order(20)
class DemoMethods implements MethodFamily {

	@Override
	public Map<String, Method> methods() {
		Map<String, Method> methods = new LinkedHashMap<>();
		methods.put("demo.addTwoNumbers", (parameters, request) -> add(parameters));
		methods.put("demo.sayHello", (parameters, request) -> RpcValue.of("Hello!"));
		return methods;
	}

	private static RpcValue add(List<RpcValue> parameters) {
		if (parameters.size() == 2 && parameters.get(0) instanceof RpcValue.Int one
				&& parameters.get(1) instanceof RpcValue.Int other) {
			return RpcValue.of(one.value() + other.value());
		}
		throw new RpcFault(400, "Invalid arguments passed to this XML-RPC method. Requires two integers.");
	}

}

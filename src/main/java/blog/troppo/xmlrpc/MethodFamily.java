package blog.troppo.xmlrpc;

import java.util.List;
import java.util.Map;

import blog.troppo.rpc.RpcValue;

/**
 * Methods of one name space, such as {@code pingback.*}, or of one thing within it. A
 * bean of this type is found; {@link org.springframework.core.annotation.Order} and the
 * order of the map make that of {@code system.listMethods}.
 */
interface MethodFamily {

	/** The methods that there are now, by name. */
	Map<String, Method> methods();

	/** What a method does. */
	@FunctionalInterface
	interface Method {

		/**
		 * Answers a call.
		 * @throws blog.troppo.rpc.RpcFault to answer no
		 * @throws blog.troppo.support.RefusalException likewise; the face has the codes
		 */
		RpcValue call(List<RpcValue> parameters, RpcRequest request);

	}

}

package blog.troppo.xmlrpc;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import blog.troppo.rpc.RpcFault;
import blog.troppo.rpc.RpcValue;
import blog.troppo.support.ConflictException;
import blog.troppo.support.ForbiddenException;
import blog.troppo.support.GoneException;
import blog.troppo.support.InvalidException;
import blog.troppo.support.NotFoundException;
import blog.troppo.support.RefusalException;
import blog.troppo.support.TooManyRequestsException;

import org.springframework.stereotype.Component;

/** All methods that can be called, and how a refusal is told. */
@Component
class Methods {

	private final List<MethodFamily> families;

	/** In their order. */
	Methods(List<MethodFamily> families) {
		this.families = families;
	}

	Stream<String> names() {
		return this.families.stream().flatMap((family) -> family.methods().keySet().stream());
	}

	/**
	 * Call a method.
	 * @throws RpcFault if there is none of this name, or it says no
	 */
	RpcValue call(String name, List<RpcValue> parameters, RpcRequest request) {
		MethodFamily.Method method = this.families.stream()
			.map((family) -> family.methods().get(name))
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow(() -> new RpcFault(-32601, "server error. requested method " + name + " does not exist."));
		try {
			return method.call(parameters, request);
		}
		catch (RefusalException ex) {
			throw fault(ex);
		}
	}

	private static RpcFault fault(RefusalException refusal) {
		int code = switch (refusal) {
			case NotFoundException missing -> 404;
			case GoneException gone -> 404;
			case ForbiddenException forbidden -> 401;
			case InvalidException invalid -> 400;
			case ConflictException conflict -> 409;
			case TooManyRequestsException fast -> 429;
		};
		return new RpcFault(code, String.valueOf(refusal.getMessage()));
	}

}

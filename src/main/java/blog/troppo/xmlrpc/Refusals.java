package blog.troppo.xmlrpc;

import java.util.function.Supplier;

import blog.troppo.rpc.RpcFault;
import blog.troppo.support.InvalidException;

/** What the blog refuses to keep is a 500 with its own words, as WordPress has it. */
final class Refusals {

	private Refusals() {
	}

	static <T> T told(Supplier<T> work) {
		try {
			return work.get();
		}
		catch (InvalidException ex) {
			throw new RpcFault(500, String.valueOf(ex.getMessage()));
		}
	}

}

package blog.troppo.xmlrpc;

import java.util.List;

import blog.troppo.rpc.RpcFault;
import blog.troppo.rpc.RpcValue;
import blog.troppo.user.Caller;
import blog.troppo.user.Viewer;

/**
 * A call whose name and password were right: who calls, and the parameters, which are
 * asked for by their place. One that is missing is empty, 0 or false, as in PHP.
 */
record SignedCall(List<RpcValue> parameters, Viewer viewer, Caller caller) {

	private static final RpcValue NOTHING = new RpcValue.Nil();

	RpcValue at(int place) {
		return (place < this.parameters.size()) ? this.parameters.get(place) : NOTHING;
	}

	boolean has(int place) {
		return place < this.parameters.size();
	}

	String text(int place) {
		return at(place).text();
	}

	/** The number of a post or another thing. */
	long id(int place) {
		return at(place).number();
	}

	boolean flag(int place) {
		return at(place).flag();
	}

	/** So many things, as {@code absint} reads it. */
	int count(int place) {
		return Counts.of(at(place));
	}

	/** The number of the caller's own account. */
	long userId() {
		return (this.viewer.userId() != null) ? this.viewer.userId() : 0;
	}

	/**
	 * See that the caller has this capability.
	 * @throws RpcFault 401 with these words, if not
	 */
	void require(String capability, String otherwise) {
		require(capability, 401, otherwise);
	}

	/** The same with another code: some methods say 403. */
	void require(String capability, int code, String otherwise) {
		if (!this.viewer.can(capability)) {
			throw new RpcFault(code, otherwise);
		}
	}

}

package blog.troppo.xmlrpc;

import blog.troppo.rpc.RpcFault;
import blog.troppo.support.TooManyRequestsException;
import blog.troppo.user.Caller;
import blog.troppo.user.Door;
import blog.troppo.user.PasswordDoor;
import blog.troppo.user.Viewer;

/**
 * One HTTP request with all the calls in it. After one wrong password in it no other is
 * tried, so that a multicall is one guess and not a thousand.
 */
final class RpcRequest {

	private final PasswordDoor door;

	private final Caller caller;

	private final boolean open;

	private boolean failed;

	RpcRequest(PasswordDoor door, Caller caller) {
		this(door, caller, true);
	}

	/**
	 * A request.
	 * @param open whether this blog lets anybody sign in over XML-RPC
	 */
	RpcRequest(PasswordDoor door, Caller caller, boolean open) {
		this.door = door;
		this.caller = caller;
		this.open = open;
	}

	Caller caller() {
		return this.caller;
	}

	/**
	 * Who that is.
	 * @throws RpcFault 403, if the password is wrong or one before it was; 405, if nobody
	 * may sign in
	 * @throws TooManyRequestsException after too many wrong ones
	 */
	Viewer login(String name, String password) {
		if (!this.open) {
			throw new RpcFault(405, "XML-RPC services are disabled on this site.");
		}
		if (this.failed) {
			throw wrong();
		}
		this.failed = true;
		Viewer viewer = this.door.enter(Door.XMLRPC, name, password, this.caller).orElseThrow(RpcRequest::wrong);
		this.failed = false;
		return viewer;
	}

	private static RpcFault wrong() {
		return new RpcFault(403, "Incorrect username or password.");
	}

}

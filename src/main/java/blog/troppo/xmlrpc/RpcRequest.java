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

	private boolean failed;

	RpcRequest(PasswordDoor door, Caller caller) {
		this.door = door;
		this.caller = caller;
	}

	Caller caller() {
		return this.caller;
	}

	/**
	 * Who that is.
	 * @throws RpcFault 403, if the password is wrong or one before it was
	 * @throws TooManyRequestsException after too many wrong ones
	 */
	Viewer login(String name, String password) {
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

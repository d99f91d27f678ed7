package blog.troppo.rpc;

import java.io.IOException;

/** A document that is not well-formed XML, not XML-RPC, or beyond the limits. */
public class RpcFormatException extends IOException {

	private static final long serialVersionUID = 1L;

	RpcFormatException(String message) {
		super(message);
	}

	RpcFormatException(String message, Throwable cause) {
		super(message, cause);
	}

	/** What WordPress answers to such a document. */
	public RpcFault fault() {
		return new RpcFault(-32700, "parse error. not well formed");
	}

}

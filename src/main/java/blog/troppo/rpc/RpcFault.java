package blog.troppo.rpc;

/**
 * The answer "no" of XML-RPC: thrown by methods, written by {@link RpcWriter#fault}, and
 * thrown again where the call was made.
 */
public class RpcFault extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int code;

	/**
	 * A fault.
	 * @param code WordPress's, an HTTP status for most
	 */
	public RpcFault(int code, String message) {
		super(message);
		this.code = code;
	}

	public int code() {
		return this.code;
	}

	public String message() {
		return String.valueOf(getMessage());
	}

}

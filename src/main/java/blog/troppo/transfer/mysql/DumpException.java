package blog.troppo.transfer.mysql;

/**
 * A dump or database that cannot be read. The message is one line for the person who gave
 * it: what is wrong, where, and what to do.
 */
public class DumpException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public DumpException(String message) {
		super(message);
	}

	public DumpException(String message, Throwable cause) {
		super(message, cause);
	}

}

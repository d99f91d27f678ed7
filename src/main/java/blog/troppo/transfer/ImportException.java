package blog.troppo.transfer;

/** An import that cannot go on; the message is one line that says what to do. */
public class ImportException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public ImportException(String message) {
		super(message);
	}

	public ImportException(String message, Throwable cause) {
		super(message, cause);
	}

}

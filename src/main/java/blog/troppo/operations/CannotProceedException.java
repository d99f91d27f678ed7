package blog.troppo.operations;

import org.jspecify.annotations.Nullable;

/**
 * An obstacle outside the program: a full disk, a taken port, a folder without
 * permission. The message is one line for the operator and says what to do; the command
 * line prints it and nothing else.
 */
public class CannotProceedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public CannotProceedException(String message) {
		super(message);
	}

	public CannotProceedException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}

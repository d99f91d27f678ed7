package blog.troppo.support;

/**
 * What the engine says no to, for a reason the asker may know. Each face maps the family
 * once: an HTML page, WordPress's REST error, an XML-RPC fault, a line on the terminal.
 */
public abstract sealed class RefusalException extends RuntimeException permits NotFoundException, GoneException,
		ForbiddenException, InvalidException, ConflictException, TooManyRequestsException {

	protected RefusalException(String message) {
		super(message);
	}

}

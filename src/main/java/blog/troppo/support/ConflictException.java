package blog.troppo.support;

/** What is there already, or was changed meanwhile, stands against it. */
public final class ConflictException extends RefusalException {

	public ConflictException(String message) {
		super(message);
	}

}

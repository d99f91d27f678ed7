package blog.troppo.support;

/** The asker is known, and may not do this. */
public final class ForbiddenException extends RefusalException {

	public ForbiddenException(String message) {
		super(message);
	}

}

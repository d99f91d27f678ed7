package blog.troppo.support;

/** There is no such thing, or the asker may not know that there is. */
public final class NotFoundException extends RefusalException {

	public NotFoundException(String message) {
		super(message);
	}

}

package blog.troppo.support;

/** It was here and will not come back. */
public final class GoneException extends RefusalException {

	public GoneException(String message) {
		super(message);
	}

}

package blog.troppo.support;

/** What was given can't be taken: which field, and what would be right. */
public final class InvalidException extends RefusalException {

	private final String field;

	public InvalidException(String field, String message) {
		super(message);
		this.field = field;
	}

	public String field() {
		return this.field;
	}

}

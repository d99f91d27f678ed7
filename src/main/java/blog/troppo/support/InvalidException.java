package blog.troppo.support;

/** What was given can't be taken: which field, and what would be right. */
public non-sealed class InvalidException extends RefusalException {

	private final String field;

	private final String code;

	public InvalidException(String field, String message) {
		this(field, "invalid_" + field, message);
	}

	/**
	 * @param code WordPress's word for it, which its clients know: {@code term_exists}
	 */
	public InvalidException(String field, String code, String message) {
		super(message);
		this.field = field;
		this.code = code;
	}

	public String field() {
		return this.field;
	}

	public String code() {
		return this.code;
	}

}

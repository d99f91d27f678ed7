package blog.troppo.content;

import blog.troppo.support.InvalidException;

/** There is a term of this name at its place already. */
public final class TermExistsException extends InvalidException {

	private final long termId;

	TermExistsException(long termId, boolean hierarchical) {
		super("name", "term_exists", "A term with the name provided already exists "
				+ (hierarchical ? "with this parent." : "in this taxonomy."));
		this.termId = termId;
	}

	/** The one that is there. */
	public long termId() {
		return this.termId;
	}

}

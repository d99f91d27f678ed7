package blog.troppo.content;

/**
 * A term was added, changed or deleted. Told within the transaction of the change, as
 * {@link PostChanged} is.
 */
public record TermChanged(long id, Taxonomy taxonomy, Kind kind) {

	/** What happened to it. */
	public enum Kind {

		CREATED, UPDATED, DELETED

	}

}

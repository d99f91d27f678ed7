package blog.troppo.transfer;

/**
 * How a file is to be imported.
 *
 * @param media whether files of attachments are downloaded
 * @param dryRun only tell what would happen
 */
public record ImportOptions(Media media, boolean dryRun) {

	/** What happens to the files that attachments stand for. */
	public enum Media {

		/** Download them into the uploads folder once the items are in. */
		FETCH,

		/** Keep what is known about them, so that files copied by hand are found. */
		SKIP

	}

}

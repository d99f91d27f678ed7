package blog.troppo.transfer;

import java.util.Map;

/**
 * How a file is to be imported.
 *
 * @param media whether files of attachments are downloaded
 * @param dryRun only tell what would happen
 * @param authors logins of the file, and the logins of those who they are here
 */
public record ImportOptions(Media media, boolean dryRun, Map<String, String> authors) {

	/** Authors are who they are called. */
	public ImportOptions(Media media, boolean dryRun) {
		this(media, dryRun, Map.of());
	}

	/** What happens to the files that attachments stand for. */
	public enum Media {

		/** Download them into the uploads folder once the items are in. */
		FETCH,

		/** Keep what is known about them, so that files copied by hand are found. */
		SKIP

	}

}

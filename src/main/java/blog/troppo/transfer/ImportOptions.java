package blog.troppo.transfer;

import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How a blog is to be imported.
 *
 * @param media whether files of attachments are downloaded
 * @param dryRun only tell what would happen
 * @param authors logins of the file, and the logins of those who they are here
 * @param prefix what the tables' names begin with, of a database that holds several blogs
 * @param uploads the old blog's uploads folder; null if files are to be fetched from it
 */
public record ImportOptions(Media media, boolean dryRun, Map<String, String> authors, String prefix,
		@Nullable Path uploads) {

	/** Of an export file. */
	public ImportOptions(Media media, boolean dryRun, Map<String, String> authors) {
		this(media, dryRun, authors, "", null);
	}

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

package blog.troppo.operations.backup;

import java.util.List;

/**
 * What came of restoring a backup beside the blog.
 *
 * @param migrated the changes of the schema that were made after it, with their names
 */
public record RestoreTrial(BackupSummary summary, List<String> migrated) {

}

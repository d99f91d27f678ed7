package blog.troppo.operations.backup;

import java.nio.file.Path;
import java.time.LocalTime;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The backups that are made by themselves.
 *
 * @param folder where they lie; without one none are made
 * @param at the time of day, on this machine's clock
 * @param keepDaily on how many days' newest to keep
 * @param keepWeekly on how many weeks' newest to keep
 * @param passphraseFile whose first line encrypts them
 * @param pointInTime whether the embedded database's log is archived there, too
 */
@ConfigurationProperties("troppo.backup")
record BackupSettings(@Nullable Path folder, @DefaultValue("03:30") LocalTime at, @DefaultValue("7") int keepDaily,
		@DefaultValue("4") int keepWeekly, @Nullable Path passphraseFile, @DefaultValue("false") boolean pointInTime) {

	boolean areOn() {
		return this.folder != null && !this.folder.toString().isEmpty();
	}

}

package blog.troppo.transfer;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A file that came by way of the admin, and its import.
 *
 * @param file the name it came with
 * @param authors logins of the file and who they are here; others are as they are called
 * @param phase where it is, as {@link TransferProgress.Phase} names it; empty before it
 * began
 * @param phaseAt since when it is in this phase
 * @param seenAt when it last said how far it is
 * @param message why it failed
 */
public record ImportJob(long id, String file, State state, boolean dryRun, boolean media, ImportContents contents,
		Map<String, String> authors, String phase, long done, long total, @Nullable Instant phaseAt,
		@Nullable Instant seenAt, Optional<ImportReport> report, String message) {

	/** How it stands. */
	public enum State {

		NEW, WAITING, RUNNING, DONE, FAILED, CANCELLED;

		/** Whether something will still happen by itself. */
		public boolean isUnderWay() {
			return this == WAITING || this == RUNNING;
		}

	}

}

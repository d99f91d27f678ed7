package blog.troppo.operations.restoring;

import java.time.Instant;
import java.util.Locale;

import blog.troppo.operations.backup.BackupSummary;
import org.jspecify.annotations.Nullable;

/**
 * A backup that lies there to be restored.
 *
 * @param name what who sent it calls it
 * @param by the login of who sent it; empty for the blog that was replaced
 * @param said why it is in this state, in English, if there is more to say
 * @param summary what is in it, once it was read
 * @param tries how often a start began to put it in place
 */
public record SentBackup(String id, String name, long bytes, Instant arrived, String by, State state, String said,
		@Nullable BackupSummary summary, int tries) {

	/** How it stands. */
	public enum State {

		/** It is read and tried. */
		CHECKING,
		/** All of it is right, and it can be restored. */
		GOOD,
		/** It is encrypted, and this blog does not know with what. */
		LOCKED,
		/** It is no backup, or a damaged one. */
		BAD,
		/** The next start puts it in place. */
		WANTED,
		/** It is the blog now, or was. */
		RESTORED,
		/** It was to be put in place and was not; the blog is as it was. */
		FAILED;

		/** For messages and styles. */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	static SentBackup unread(String id, String name, long bytes, Instant now, String by) {
		return new SentBackup(id, name, bytes, now, by, State.CHECKING, "", null, 0);
	}

	SentBackup checked(BackupSummary found) {
		return new SentBackup(this.id, this.name, this.bytes, this.arrived, this.by, State.GOOD, "", found, 0);
	}

	SentBackup is(State next, String why) {
		return new SentBackup(this.id, this.name, this.bytes, this.arrived, this.by, next, why, this.summary, 0);
	}

	SentBackup triedOnceMore() {
		return new SentBackup(this.id, this.name, this.bytes, this.arrived, this.by, this.state, this.said,
				this.summary, this.tries + 1);
	}

	/** Whether the next start may put it in place. */
	public boolean isReady() {
		return this.state == State.GOOD || this.state == State.FAILED || this.state == State.RESTORED;
	}

	public long megabytes() {
		return Math.max(1, this.bytes >> 20);
	}

}

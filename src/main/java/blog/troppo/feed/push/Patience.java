package blog.troppo.feed.push;

import java.time.Duration;
import java.util.List;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;

/**
 * How long to wait before each new try; after the last, it is given up. What comes too
 * late is of no use: a reader that could not be told for a day has polled.
 */
record Patience(List<Duration> pauses) {

	static final Patience USUAL = new Patience(
			List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(20),
					Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(12)));

	/** For what somebody waits for, and asks for again if it fails. */
	static final Patience SHORT = new Patience(List.of(Duration.ofSeconds(10), Duration.ofMinutes(1)));

	<T> void failed(ExecutionComplete failed, ExecutionOperations<T> operations) {
		int failures = failed.getExecution().consecutiveFailures;
		if (failures < this.pauses.size()) {
			operations.reschedule(failed, failed.getTimeDone().plus(this.pauses.get(failures)));
		}
		else {
			operations.remove();
		}
	}

}

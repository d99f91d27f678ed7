package blog.troppo.admin.tools;

import java.time.Duration;
import java.time.Instant;

import blog.troppo.transfer.ImportJob;

/**
 * How far an import is, and what follows from that.
 *
 * @param rate things a second; 0 if not known yet
 * @param secondsLeft in this phase; -1 if not known
 */
record Progress(String phase, long done, long total, long rate, long secondsLeft) {

	static Progress of(ImportJob job, Instant now) {
		Instant since = job.phaseAt();
		double seconds = (since != null) ? Duration.between(since, now).toMillis() / 1000.0 : 0;
		double rate = (seconds > 0.5) ? job.done() / seconds : 0;
		long left = (rate > 0 && job.total() >= job.done()) ? Math.round((job.total() - job.done()) / rate) : -1;
		return new Progress(job.phase().toLowerCase(java.util.Locale.ROOT), job.done(), job.total(), Math.round(rate),
				left);
	}

}

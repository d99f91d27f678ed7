package blog.troppo.feed.audience;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Visits of one reader to one feed, put together.
 *
 * @param count how many there were
 * @param errors how many of the last ones, without one that went well between, failed
 * @param status of the last one
 * @param subscribers as announced last; null if not at all
 * @param newest the newest post that the reader has been given; null if none
 * @param newestAt when it was first given that
 */
record Visits(long count, int errors, Instant first, Instant last, int status, @Nullable Integer subscribers,
		@Nullable Long newest, @Nullable Instant newestAt) {

	static Visits one(Instant at, int status, @Nullable Integer subscribers, @Nullable Long newest) {
		boolean failed = status >= 400;
		return new Visits(1, failed ? 1 : 0, at, at, status, subscribers, failed ? null : newest,
				(failed || newest == null) ? null : at);
	}

	Visits and(Visits later) {
		boolean sameNewest = later.newest == null || later.newest.equals(this.newest);
		return new Visits(this.count + later.count,
				(later.errors == later.count) ? this.errors + later.errors : later.errors, this.first, later.last,
				later.status, (later.subscribers != null) ? later.subscribers : this.subscribers,
				sameNewest ? this.newest : later.newest, sameNewest ? this.newestAt : later.newestAt);
	}

}

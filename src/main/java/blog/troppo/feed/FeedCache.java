package blog.troppo.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import blog.troppo.site.Changes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps finished feeds until anything changes that readers see, and for a minute at most:
 * some texts change by themselves, as when an old post stops taking comments. What is out
 * of date is kept a while longer, for when the database is away.
 */
@Component
class FeedCache {

	private static final long MOST_BYTES = 32L << 20;

	private static final Duration LONGEST = Duration.ofMinutes(1);

	private static final Duration REMEMBERED = Duration.ofDays(1);

	private final Changes changes;

	private final Clock clock;

	private final Cache<String, Kept> feeds = Caffeine.newBuilder()
		.maximumWeight(MOST_BYTES)
		.weigher((String address, Kept kept) -> kept.feed().weight() + address.length())
		.expireAfterWrite(REMEMBERED)
		.build();

	FeedCache(Changes changes, Clock clock) {
		this.changes = changes;
		this.clock = clock;
	}

	/**
	 * A feed, what was the blog's version when making it began, and when it was right.
	 */
	record Kept(MadeFeed feed, long version, Instant at) {
	}

	/** What is read from now on is at least of this version of the blog. */
	long version() {
		return this.changes.version();
	}

	/**
	 * The feed at this address, if nothing has changed since it was made. Who is in a
	 * transaction may see what is not committed, and finds none.
	 */
	Optional<MadeFeed> find(String address) {
		Kept kept = this.feeds.getIfPresent(address);
		if (kept == null || !isUsable() || !this.changes.isCaughtUp()) {
			return Optional.empty();
		}
		return (kept.version() == this.changes.version() && this.clock.instant().isBefore(kept.at().plus(LONGEST)))
				? Optional.of(kept.feed()) : Optional.empty();
	}

	private static boolean isUsable() {
		return !TransactionSynchronizationManager.isActualTransactionActive();
	}

	/** Whether the database cannot be reached, so that nothing better is to be had. */
	boolean isAlone() {
		return this.changes.isAway();
	}

	/** What was kept at this address, right or not. */
	Optional<Kept> last(String address) {
		return Optional.ofNullable(this.feeds.getIfPresent(address));
	}

	/** Whether there was a feed at this address of late, be it out of date. */
	boolean knows(String address) {
		return this.feeds.getIfPresent(address) != null;
	}

	/**
	 * Keeps a feed.
	 * @param version of the blog before reading what the feed is made of
	 */
	void keep(String address, long version, MadeFeed feed) {
		if (isUsable() && feed.status() == HttpStatus.OK.value()) {
			this.feeds.put(address, new Kept(feed, version, this.clock.instant()));
		}
	}

}

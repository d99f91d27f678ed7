package blog.troppo.feed;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import blog.troppo.kept.Kept;
import blog.troppo.kept.Recording;
import blog.troppo.kept.Shelf;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows when the bytes of each feed last changed. Each change gets a later date than the
 * one before, even if the clock was set back, so that a date stands for one state of the
 * feed and no other. A feed that is as it was costs a look and no write, and where views
 * are kept not even that: the database tells of each new date.
 */
@Component
class FeedDates {

	/**
	 * Nobody has more feeds that are subscribed to; who makes up addresses gets no date.
	 */
	private static final int MOST = 10_000;

	private final JdbcClient database;

	private final Clock clock;

	private final Kept<State, Optional<Instant>> kept;

	FeedDates(JdbcClient database, Clock clock, Shelf shelf) {
		this.database = database;
		this.clock = clock;
		this.kept = shelf.keep((date) -> 256);
	}

	/**
	 * What a feed was at some time.
	 *
	 * @param digest of its bytes
	 */
	private record State(String address, String digest) {
	}

	/**
	 * When the feed became what it is.
	 * @param digest of its bytes
	 */
	Optional<Instant> changed(String address, String digest) {
		State state = new State(address, digest);
		return this.kept.get(state, () -> find(state));
	}

	/** What is kept depends on the row that is there after it was written. */
	private Optional<Instant> find(State state) {
		if (Recording.aside(() -> known(state)).isEmpty()) {
			note(state);
		}
		return known(state);
	}

	private Optional<Instant> known(State state) {
		return this.database.sql("select changed_at from feed_dates where address = ? and digest = ?")
			.params(state.address(), state.digest())
			.query(Timestamp.class)
			.optional()
			.map(Timestamp::toInstant);
	}

	private void note(State state) {
		this.database.sql("""
				insert into feed_dates as kept (address, digest, changed_at)
				select :address, :digest, :now where (select count(*) from feed_dates) < :most
					or exists (select from feed_dates where address = :address)
				on conflict (address) do update set digest = excluded.digest,
					changed_at = greatest(excluded.changed_at, kept.changed_at + interval '1 second')
				where kept.digest <> excluded.digest""")
			.param("address", state.address())
			.param("digest", state.digest())
			.param("now", Timestamp.from(this.clock.instant().truncatedTo(ChronoUnit.SECONDS)))
			.param("most", MOST)
			.update();
	}

}

package blog.troppo.feed;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows when the bytes of each feed last changed. Each change gets a later date than the
 * one before, even if the clock was set back, so that a date stands for one state of the
 * feed and no other. A feed that is as it was costs a look and no write.
 */
@Component
class FeedDates {

	/**
	 * Nobody has more feeds that are subscribed to; who makes up addresses gets no date.
	 */
	private static final int MOST = 10_000;

	private final JdbcClient database;

	private final Clock clock;

	FeedDates(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * When the feed became what it is.
	 * @param digest of its bytes
	 */
	@Transactional
	Optional<Instant> changed(String address, String digest) {
		return known(address, digest).or(() -> note(address, digest)).or(() -> known(address, digest));
	}

	private Optional<Instant> known(String address, String digest) {
		return this.database.sql("select changed_at from feed_dates where address = ? and digest = ?")
			.params(address, digest)
			.query(Timestamp.class)
			.optional()
			.map(Timestamp::toInstant);
	}

	private Optional<Instant> note(String address, String digest) {
		return this.database.sql("""
				insert into feed_dates as kept (address, digest, changed_at)
				select :address, :digest, :now where (select count(*) from feed_dates) < :most
					or exists (select from feed_dates where address = :address)
				on conflict (address) do update set digest = excluded.digest,
					changed_at = greatest(excluded.changed_at, kept.changed_at + interval '1 second')
				where kept.digest <> excluded.digest
				returning changed_at""")
			.param("address", address)
			.param("digest", digest)
			.param("now", Timestamp.from(this.clock.instant().truncatedTo(ChronoUnit.SECONDS)))
			.param("most", MOST)
			.query(Timestamp.class)
			.optional()
			.map(Timestamp::toInstant);
	}

}

package blog.troppo.user;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import blog.troppo.site.Signatures;
import blog.troppo.support.TooManyRequestsException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords for each account and each address, over all doors and all nodes,
 * and asks to wait when there are too many. A count goes down with time. An attempt is
 * counted before the password is looked at, so that many at once gain nothing.
 */
@Component
class SignInGuard {

	/** What is counted, how much it takes, and how long until one is forgotten. */
	enum Limit {

		/** Of all addresses together, so that a name can't be tried from many. */
		ACCOUNT(10, Duration.ofMinutes(2)),

		/** Of an address that the account's owner signed in from lately. */
		FAMILIAR(10, Duration.ofMinutes(1)),

		ADDRESS(30, Duration.ofMinutes(1)),

		CODE(5, Duration.ofMinutes(3)),

		KNOCK(60, Duration.ofSeconds(10)),

		/**
		 * Mails that strangers may make us send: to one account, and from one address.
		 */
		MAIL(3, Duration.ofMinutes(20)), MAILS(10, Duration.ofMinutes(10));

		private final int most;

		private final double secondsEach;

		Limit(int most, Duration each) {
			this.most = most;
			this.secondsEach = each.toSeconds();
		}

	}

	private static final long BUCKETS = 1 << 20;

	private final JdbcClient database;

	private final Signatures signatures;

	private final InstantSource clock;

	SignInGuard(JdbcClient database, Signatures signatures, InstantSource clock) {
		this.database = database;
		this.signatures = signatures;
		this.clock = clock;
	}

	/** Counts one more, or refuses. */
	void count(Limit limit, String key) {
		boolean counted = this.database
			.sql("""
					insert into sign_in_attempts as a (bucket, level, updated_at) values (:bucket, 1, :now)
					on conflict (bucket) do update set
						level = greatest(0, a.level - extract(epoch from excluded.updated_at - a.updated_at) / :each) + 1,
						updated_at = greatest(a.updated_at, excluded.updated_at)
					where greatest(0, a.level - extract(epoch from excluded.updated_at - a.updated_at) / :each) + 1 <= :most""")
			.param("bucket", bucket(limit, key))
			.param("now", now())
			.param("each", limit.secondsEach)
			.param("most", limit.most)
			.update() == 1;
		if (!counted) {
			throw refusal(limit, level(limit, key));
		}
	}

	/** Refuses where one more would be too many, and counts nothing. */
	void check(Limit limit, String key) {
		double level = level(limit, key);
		if (level + 1 > limit.most) {
			throw refusal(limit, level);
		}
	}

	/** Takes one back that was right after all. */
	void uncount(Limit limit, String key) {
		this.database.sql("update sign_in_attempts set level = greatest(0, level - 1) where bucket = ?")
			.param(bucket(limit, key))
			.update();
	}

	void forget(Limit limit, String key) {
		this.database.sql("delete from sign_in_attempts where bucket = ?").param(bucket(limit, key)).update();
	}

	/** Drops what no longer counts. */
	int clean() {
		return this.database.sql("delete from sign_in_attempts where updated_at < ?")
			.param(Timestamp.from(this.clock.instant().minus(Duration.ofDays(1))))
			.update();
	}

	private double level(Limit limit, String key) {
		return this.database.sql("""
				select greatest(0, level - extract(epoch from :now - updated_at) / :each) from sign_in_attempts
				where bucket = :bucket""")
			.param("now", now())
			.param("each", limit.secondsEach)
			.param("bucket", bucket(limit, key))
			.query(Double.class)
			.optional()
			.orElse(0.0);
	}

	private static TooManyRequestsException refusal(Limit limit, double level) {
		long seconds = (long) Math.ceil(Math.max(1, (level + 1 - limit.most) * limit.secondsEach));
		long minutes = (seconds + 59) / 60;
		return new TooManyRequestsException(
				"Too many attempts. Please try again in " + ((minutes == 1) ? "a minute." : minutes + " minutes."),
				Duration.ofSeconds(seconds));
	}

	private long bucket(Limit limit, String key) {
		long hash = ByteBuffer.wrap(this.signatures.sign("attempts " + limit, key)).getLong();
		return limit.ordinal() * BUCKETS + Math.floorMod(hash, BUCKETS);
	}

	private Timestamp now() {
		return Timestamp.from(Instant.ofEpochMilli(this.clock.millis()));
	}

}

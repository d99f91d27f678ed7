package blog.troppo.feed.push;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those who asked to be told, and how each feed was when it was looked at last. */
@Component
class Subscriptions {

	/** More would be an attack, or a blog for which the hub within is too small. */
	static final int MOST = 10_000;

	private static final String COLUMNS = "select id, protocol, topic, callback, secret, delivered from feed_subscriptions ";

	private static final RowMapper<Subscription> SUBSCRIPTION = (row, number) -> new Subscription(row.getLong("id"),
			Protocol.valueOf(row.getString("protocol")), row.getString("topic"), row.getString("callback"),
			row.getString("secret"), row.getString("delivered"));

	private final JdbcClient database;

	private final InstantSource clock;

	Subscriptions(JdbcClient database, InstantSource clock) {
		this.database = database;
		this.clock = clock;
	}

	Optional<Subscription> find(long id) {
		return this.database.sql(COLUMNS + "where id = ? and expires_at > ?")
			.params(id, now())
			.query(SUBSCRIPTION)
			.optional();
	}

	List<Subscription> to(String topic) {
		return this.database.sql(COLUMNS + "where topic = ? and expires_at > ? order by id")
			.params(topic, now())
			.query(SUBSCRIPTION)
			.list();
	}

	/** The feeds that anybody is to be told of. */
	List<String> topics() {
		return this.database.sql("select distinct topic from feed_subscriptions where expires_at > ?")
			.param(now())
			.query((row, number) -> row.getString("topic"))
			.list();
	}

	/** Whether anybody is to be told of anything. */
	boolean areThere() {
		return this.database.sql("select exists (select from feed_subscriptions where expires_at > ?)")
			.param(now())
			.query(Boolean.class)
			.single();
	}

	boolean isFull() {
		return this.database.sql("select count(*) from feed_subscriptions").query(Integer.class).single() >= MOST;
	}

	/** Begins it, or renews it with a new lease and secret. */
	void keep(Protocol protocol, String topic, String callback, String secret, Duration lease, String delivered) {
		this.database.sql("""
				insert into feed_subscriptions (protocol, topic, callback, secret, expires_at, delivered)
				values (?, ?, ?, ?, ?, ?)
				on conflict (protocol, callback, topic) do update set
					secret = excluded.secret, expires_at = excluded.expires_at""")
			.params(protocol.name(), topic, callback, secret, Timestamp.from(this.clock.instant().plus(lease)),
					delivered)
			.update();
	}

	void end(Protocol protocol, String topic, String callback) {
		this.database.sql("delete from feed_subscriptions where protocol = ? and topic = ? and callback = ?")
			.params(protocol.name(), topic, callback)
			.update();
	}

	void delivered(Subscription subscription, String digest) {
		this.database.sql("update feed_subscriptions set delivered = ?, delivered_at = ? where id = ?")
			.params(digest, now(), subscription.id())
			.update();
	}

	/** Notes how a feed is now; whether it was otherwise, or not known. */
	boolean isNews(String topic, String digest) {
		return this.database.sql("""
				insert into feed_topics (address, digest, changed_at) values (?, ?, ?)
				on conflict (address) do update set digest = excluded.digest, changed_at = excluded.changed_at
					where feed_topics.digest <> excluded.digest""").params(topic, digest, now()).update() > 0;
	}

	void forget(String topic) {
		this.database.sql("delete from feed_topics where address = ?").param(topic).update();
	}

	/** Drops leases that have ended, and feeds that nobody is told of any more. */
	void clean() {
		Timestamp monthAgo = Timestamp.from(this.clock.instant().minus(Duration.ofDays(30)));
		this.database.sql("delete from feed_subscriptions where expires_at <= ?").param(now()).update();
		this.database.sql("""
				delete from feed_topics where changed_at < ?
					and not exists (select from feed_subscriptions where topic = address)""").param(monthAgo).update();
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

}

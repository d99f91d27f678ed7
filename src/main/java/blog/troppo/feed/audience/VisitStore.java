package blog.troppo.feed.audience;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the visits of feed readers: one row for each reader of each feed. */
@Component
class VisitStore {

	static final Duration KEPT = Duration.ofDays(30);

	/** Beyond these, the longest unseen go. */
	private static final int MOST = 5000;

	private final JdbcClient database;

	VisitStore(JdbcClient database) {
		this.database = database;
	}

	/**
	 * A row as it is kept.
	 *
	 * @param rhythm how many seconds usually lie between visits; null after the first
	 */
	record Row(String reader, String feed, Visits visits, @Nullable Double rhythm) {
	}

	/** The rhythm follows slowly, so that one early or late visit does not make it. */
	void add(String reader, String feed, Visits visits) {
		this.database
			.sql("""
					insert into feed_visits as known
						(reader, feed, visits, errors, first_at, last_at, status, subscribers, newest_post, newest_at, rhythm)
					values (:reader, :feed, :visits, :errors, :first, :last, :status, :subscribers, :newest, :newestAt,
						case when :visits > 1
							then extract(epoch from (:last::timestamptz - :first::timestamptz)) / (:visits - 1) end)
					on conflict (reader, feed) do update set
						visits = known.visits + excluded.visits,
						errors = case when excluded.errors = excluded.visits then known.errors + excluded.errors
							else excluded.errors end,
						last_at = greatest(known.last_at, excluded.last_at),
						status = case when excluded.last_at < known.last_at then known.status else excluded.status end,
						subscribers = coalesce(excluded.subscribers, known.subscribers),
						newest_at = case when excluded.newest_post is null or excluded.newest_post = known.newest_post
							then known.newest_at else excluded.newest_at end,
						newest_post = coalesce(excluded.newest_post, known.newest_post),
						rhythm = case when known.rhythm is null then interval_of.seconds
							else known.rhythm + (interval_of.seconds - known.rhythm) * (1 - 0.8 ^ least(excluded.visits, 20)) end
					"""
				.replace("interval_of.seconds",
						"(extract(epoch from greatest(excluded.last_at - known.last_at, interval '0')) / excluded.visits)"))
			.param("reader", reader)
			.param("feed", feed)
			.param("visits", visits.count())
			.param("errors", visits.errors())
			.param("first", Timestamp.from(visits.first()))
			.param("last", Timestamp.from(visits.last()))
			.param("status", visits.status())
			.param("subscribers", visits.subscribers())
			.param("newest", visits.newest())
			.param("newestAt", (visits.newestAt() != null) ? Timestamp.from(visits.newestAt()) : null)
			.update();
	}

	/** All that came since then, the latest first. */
	List<Row> since(Instant then) {
		return this.database
			.sql("""
					select reader, feed, visits, errors, first_at, last_at, status, subscribers, newest_post, newest_at, rhythm
					from feed_visits where last_at >= ? order by last_at desc, reader, feed limit ?""")
			.params(Timestamp.from(then), MOST)
			.query((row, number) -> new Row(row.getString("reader"), row.getString("feed"), visits(row),
					row.getObject("rhythm", Double.class)))
			.list();
	}

	void clean(Instant now) {
		this.database.sql("delete from feed_visits where last_at < ?").param(Timestamp.from(now.minus(KEPT))).update();
		this.database.sql("""
				delete from feed_visits where (reader, feed) in (
					select reader, feed from feed_visits order by last_at desc offset ?)""").param(MOST).update();
	}

	private static Visits visits(ResultSet row) throws SQLException {
		Timestamp newestAt = row.getTimestamp("newest_at");
		return new Visits(row.getLong("visits"), row.getInt("errors"), row.getTimestamp("first_at").toInstant(),
				row.getTimestamp("last_at").toInstant(), row.getInt("status"),
				row.getObject("subscribers", Integer.class), row.getObject("newest_post", Long.class),
				(newestAt != null) ? newestAt.toInstant() : null);
	}

}

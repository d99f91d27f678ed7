package blog.troppo.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How often people read posts, by the site's days: numbers, and nothing of anybody. */
@Component
@Transactional
public class Readings {

	/** A year and a month, so that a month can be compared with the year before. */
	static final int DAYS_KEPT = 400;

	private final JdbcClient database;

	Readings(JdbcClient database) {
		this.database = database;
	}

	/** How often a post was read. */
	public record Read(long post, long times) {
	}

	/**
	 * Adds to what that day has. In one order, so that two nodes do not wait for each
	 * other.
	 */
	public void add(LocalDate day, Map<Long, Long> times) {
		SortedMap<Long, Long> sorted = new TreeMap<>(times);
		this.database.sql("""
				insert into post_readings as known (day, post_id, times)
				select ?, post, times from unnest(?::bigint[], ?::bigint[]) as read (post, times)
				on conflict (day, post_id) do update set times = known.times + excluded.times""")
			.params(day, sorted.keySet().toArray(Long[]::new), sorted.values().toArray(Long[]::new))
			.update();
	}

	/** The public posts and pages that were read most since that day. */
	@Transactional(readOnly = true)
	public List<Read> most(LocalDate since, int number) {
		return this.database.sql("""
				select post_id, sum(times) from post_readings join posts on posts.id = post_id
				where day >= ? and status = 'publish' group by post_id order by 2 desc, 1 limit ?""")
			.params(since, number)
			.query((row, index) -> new Read(row.getLong(1), row.getLong(2)))
			.list();
	}

	/** All readings of each day since that one; a day without any is not there. */
	@Transactional(readOnly = true)
	public SortedMap<LocalDate, Long> byDay(LocalDate since) {
		SortedMap<LocalDate, Long> days = new TreeMap<>();
		this.database.sql("select day, sum(times) from post_readings where day >= ? group by day")
			.param(since)
			.query((row) -> {
				days.put(row.getObject(1, LocalDate.class), row.getLong(2));
			});
		return days;
	}

	void forget(LocalDate today) {
		this.database.sql("delete from post_readings where day < ?").param(today.minusDays(DAYS_KEPT)).update();
	}

}

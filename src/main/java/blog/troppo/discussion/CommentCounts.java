package blog.troppo.discussion;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many comments there are. By status and type the numbers are kept; what is asked for
 * otherwise is counted.
 */
@Component
class CommentCounts {

	private final JdbcClient database;

	CommentCounts(JdbcClient database) {
		this.database = database;
	}

	long of(CommentSql sql) {
		String counted = sql.asksForKindsAlone() ? "select coalesce(sum(c.number), 0) from comment_counts c where "
				: "select count(*) from comments c where ";
		return this.database.sql(counted + sql.where()).params(sql.parameters()).query(Long.class).single();
	}

	/**
	 * Where a part of a list by date begins, the newest first: the months before it are
	 * passed over by their numbers. What has no date stands before them all.
	 * @param offset of the part
	 * @return nothing passed over, if it does not lie beyond a month
	 */
	Start start(CommentSql sql, long offset) {
		return this.database.sql("""
				select (month + interval '1 month') at time zone 'UTC', :offset - through + number from (
					select month, sum(number) as number, sum(sum(number)) over (order by month desc) as through
					from comment_counts c where %s group by month) months
				where month is not null and through > :offset and through - number <= :offset
				order by month desc limit 1""".formatted(sql.where()))
			.params(sql.parameters())
			.param("offset", offset)
			.query((row, number) -> new Start(row.getTimestamp(1), row.getLong(2)))
			.optional()
			.orElseGet(() -> Start.at(offset));
	}

	/**
	 * Where a part of a list begins.
	 *
	 * @param before a moment that all of it lies before; null for any
	 * @param offset how many of those that lie before it come first
	 */
	record Start(@Nullable Timestamp before, long offset) {

		static Start at(long offset) {
			return new Start(null, offset);
		}

	}

	/** Of each status, editors' notes not among them. */
	Map<CommentStatus, Long> byStatus() {
		Map<CommentStatus, Long> counts = new HashMap<>();
		this.database.sql(
				"select status, sum(number) from comment_counts where type <> 'note' group by status having sum(number) > 0")
			.query((row) -> {
				counts.put(new CommentStatus(row.getString(1)), row.getLong(2));
			});
		return counts;
	}

	/** Makes one number of what was noted change by change. */
	void fold() {
		this.database.sql("select fold_comment_counts()").query((row) -> {
		});
	}

}

package blog.troppo.discussion;

import java.util.HashMap;
import java.util.Map;

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

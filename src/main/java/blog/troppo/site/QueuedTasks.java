package blog.troppo.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the task queue holds, for those who look after the site. */
@Component
public class QueuedTasks {

	private static final String RECURRING = "recurring";

	private final JdbcClient database;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	QueuedTasks(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
		this.database = database;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * A task that waits or runs.
	 *
	 * @param failures how often in a row it failed
	 * @param failure why it failed the last time
	 * @param recurring whether it comes again and again
	 */
	public record Entry(String name, String instance, Instant due, boolean running, int failures,
			@Nullable Instant lastFailure, @Nullable String failure, @Nullable Instant lastSuccess, boolean recurring) {
	}

	/** How many tasks of a name there are. */
	public record Count(String name, long tasks, long failing) {
	}

	public List<Count> counts() {
		return this.database.sql("""
				select task_name, count(*), count(*) filter (where consecutive_failures > 0) from scheduled_tasks
				where task_instance <> 'recurring' group by 1 order by 1""")
			.query((row, n) -> new Count(row.getString(1), row.getLong(2), row.getLong(3)))
			.list();
	}

	/** Those that failed first, then by when they are due. */
	public List<Entry> find(int most) {
		return this.database
			.sql("""
					select task_name, task_instance, execution_time, picked, coalesce(consecutive_failures, 0) failures,
						last_failure, failure, last_success
					from scheduled_tasks
					order by coalesce(consecutive_failures, 0) > 0 desc, task_instance = 'recurring', execution_time, task_name
					limit ?""")
			.param(most)
			.query((row, n) -> entry(row))
			.list();
	}

	private static Entry entry(ResultSet row) throws SQLException {
		return new Entry(row.getString("task_name"), row.getString("task_instance"),
				row.getTimestamp("execution_time").toInstant(), row.getBoolean("picked"), row.getInt("failures"),
				instant(row.getTimestamp("last_failure")), row.getString("failure"),
				instant(row.getTimestamp("last_success")), row.getString("task_instance").equals(RECURRING));
	}

	private static @Nullable Instant instant(@Nullable Timestamp time) {
		return (time != null) ? time.toInstant() : null;
	}

	/**
	 * Lets a task run now.
	 * @return false if it runs already, or is gone
	 */
	@Transactional
	public boolean hurry(String name, String instance) {
		Instant now = this.clock.instant();
		boolean found = this.database.sql("""
				update scheduled_tasks set execution_time = ?::timestamptz, version = version + 1
				where task_name = ? and task_instance = ? and not picked""")
			.params(now.toString(), name, instance)
			.update() > 0;
		if (found) {
			TaskQueue.whenCommitted(() -> this.events.publishEvent(new TaskQueue.TaskAdded(now)));
		}
		return found;
	}

}

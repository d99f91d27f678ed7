package blog.troppo.operations.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database knows of the blog's work, asked when somebody wants to know. */
record BlogFigures(JdbcClient database) implements MeterBinder {

	@Override
	public void bindTo(MeterRegistry meters) {
		gauge(meters, "troppo.tasks.late", "Tasks that should have begun a minute ago",
				"select count(*) from scheduled_tasks where not picked and execution_time < now() - interval '1 minute'");
		gauge(meters, "troppo.tasks.failing", "Tasks whose last run failed",
				"select count(*) from scheduled_tasks where consecutive_failures > 0");
		gauge(meters, "troppo.imports.running", "Imports that wait or run",
				"select count(*) from import_jobs where state in ('waiting', 'running')");
		gauge(meters, "troppo.imports.failed", "Imports that failed",
				"select count(*) from import_jobs where state = 'failed'");
		gauge(meters, "troppo.imports.records", "Posts, comments, people and terms that imports have read",
				"select coalesce(sum(records_done), 0) from import_runs");
		gauge(meters, "troppo.troubles.open", "What is wrong at present, by its mails",
				"select count(*) from troubles where ended_at is null");
		gauge(meters, "troppo.feed.readers", "Feed readers of the last two days",
				"select count(distinct reader) from feed_visits where last_at > now() - interval '2 days'");
	}

	private void gauge(MeterRegistry meters, String name, String description, String sql) {
		Gauge.builder(name, () -> ask(sql)).description(description).register(meters);
	}

	/** Without a database there is no figure, and the others are told all the same. */
	private Number ask(String sql) {
		try {
			return this.database.sql(sql).query(Long.class).single();
		}
		catch (DataAccessException ex) {
			return Double.NaN;
		}
	}

}

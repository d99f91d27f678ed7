package blog.troppo.operations.watch;

import java.util.List;
import java.util.Optional;

import blog.troppo.operations.Watched;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks that fail again and again: trying once more will not help them. */
@Component
class FailedTasks implements Watched {

	/** With growing pauses between them that is some hours. */
	private static final int MANY = 8;

	private final JdbcClient database;

	FailedTasks(JdbcClient database) {
		this.database = database;
	}

	@Override
	public String subject() {
		return "tasks";
	}

	@Override
	public Optional<String> trouble() {
		List<String> failing = this.database.sql("""
				select task_name || ' (' || count(*) || ')' from scheduled_tasks where consecutive_failures >= ?
				group by task_name order by task_name limit 10""")
			.param(MANY)
			.query((row, number) -> row.getString(1))
			.list();
		return failing.isEmpty() ? Optional.empty() : Optional.of("Tasks fail again and again: "
				+ String.join(", ", failing) + ". The log says why; the admin's page of tasks lists them.");
	}

}

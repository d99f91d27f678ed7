package blog.troppo.site;

import blog.troppo.support.Shortened;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.TaskInstance;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes beside a task why it failed, for those who look after the site. */
@Component
class TaskFailures extends AbstractSchedulerListener {

	private static final int LONGEST = 300;

	private final JdbcClient database;

	TaskFailures(JdbcClient database) {
		this.database = database;
	}

	/** Once the scheduler has written down how it went; a task that is gone is done. */
	@Override
	public void onExecutionComplete(ExecutionComplete execution) {
		execution.getCause().ifPresent((cause) -> note(execution.getExecution().taskInstance, reason(cause)));
	}

	private void note(TaskInstance<?> task, String reason) {
		this.database.sql("update scheduled_tasks set failure = ? where task_name = ? and task_instance = ?")
			.params(reason, task.getTaskName(), task.getId())
			.update();
	}

	/** What the exception says, on one line; its kind, if it says nothing. */
	static String reason(Throwable cause) {
		String said = (cause.getMessage() != null) ? cause.getMessage().replaceAll("\\s+", " ").strip() : "";
		String reason = said.isEmpty() ? cause.getClass().getSimpleName() : said;
		return Shortened.withEllipsis(LONGEST, reason);
	}

}

package blog.troppo.site;

import java.time.Instant;

import blog.troppo.testing.TroppoTest;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@TroppoTest
class TaskFailuresTests {

	private static final Instant NOW = Instant.parse("2026-03-14T09:26:53Z");

	private static final Execution EXECUTION = new Execution(NOW, new TaskInstance<>("nobody-runs-this", "one"));

	@Autowired
	TaskFailures failures;

	@Autowired
	QueuedTasks tasks;

	@Autowired
	JdbcClient database;

	@BeforeEach
	void queue() {
		this.database.sql("delete from scheduled_tasks where task_name = 'nobody-runs-this'").update();
		this.database
			.sql("""
					insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, consecutive_failures)
					values ('nobody-runs-this', 'one', '2999-01-01 00:00Z', false, 1, 1)""")
			.update();
	}

	@Test
	void whyATaskFailedStandsBesideIt() {
		fail(new IllegalStateException("The server\n does not answer"));
		assertThat(entry().failure()).isEqualTo("The server does not answer");
		fail(new IllegalStateException("It says no"));
		assertThat(entry().failure()).isEqualTo("It says no");
	}

	@Test
	void whatWentWellOrIsGoneIsNoFailure() {
		this.failures.onExecutionComplete(ExecutionComplete.success(EXECUTION, NOW, NOW));
		assertThat(entry().failure()).isNull();
		this.database.sql("delete from scheduled_tasks where task_name = 'nobody-runs-this'").update();
		fail(new IllegalStateException("Too late"));
		assertThat(this.tasks.find(200)).noneMatch((entry) -> entry.name().equals("nobody-runs-this"));
	}

	@ParameterizedTest
	@CsvSource(nullValues = "null", value = { "null, IllegalStateException", "' ', IllegalStateException", "No, No" })
	void somethingIsSaidInAnyCase(String message, String reason) {
		assertThat(TaskFailures.reason(new IllegalStateException(message))).isEqualTo(reason);
	}

	@Test
	void aLongStoryIsCut() {
		assertThat(TaskFailures.reason(new IllegalStateException("long ".repeat(500)))).hasSize(301).endsWith("…");
	}

	private void fail(RuntimeException why) {
		this.failures.onExecutionComplete(ExecutionComplete.failure(EXECUTION, NOW, NOW, why));
	}

	private QueuedTasks.Entry entry() {
		return this.tasks.find(200)
			.stream()
			.filter((entry) -> entry.name().equals("nobody-runs-this"))
			.findFirst()
			.orElseThrow();
	}

}

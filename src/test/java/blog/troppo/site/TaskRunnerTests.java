package blog.troppo.site;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import blog.troppo.testing.PostgresForTests;
import blog.troppo.testing.TestClock;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Several nodes on one database. */
class TaskRunnerTests {

	private final PostgresForTests.Database database = PostgresForTests.freshDatabase();

	private final DriverManagerDataSource connections = new DriverManagerDataSource(this.database.url(),
			this.database.user(), this.database.password());

	private final JdbcClient sql = JdbcClient.create(this.connections);

	private final AtomicInteger runs = new AtomicInteger();

	private final OneTimeTask<Void> task = Tasks.oneTime("greet")
		.execute((instance, context) -> this.runs.incrementAndGet());

	@Test
	void whatADeadNodeHadBegunIsDoneByAnother() {
		begun("by a node that died", "2 minutes");
		begun("by a node that lives", "5 seconds");
		TaskRunner node = node();
		node.start();
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> tasks().equals(List.of("by a node that lives")));
		node.stop();
		assertThat(this.runs).hasValue(1);
	}

	@Test
	void ofTwoNodesOneDoesIt() {
		TaskRunner one = node();
		TaskRunner other = node();
		one.start();
		other.start();
		for (int number = 0; number < 20; number++) {
			this.sql.sql("""
					insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
					values ('greet', ?, now(), false, 1)""").param("number " + number).update();
		}
		one.look(new TaskQueue.TaskAdded(Clock.systemUTC().instant()));
		other.look(new TaskQueue.TaskAdded(Clock.systemUTC().instant()));
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> tasks().isEmpty());
		one.stop();
		other.stop();
		assertThat(this.runs).hasValue(20);
	}

	/** As a server's does that ran ahead. */
	@Test
	void aClockThatGoesBackStopsNothing() throws InterruptedException {
		TestClock clock = new TestClock();
		TaskRunner node = node(clock);
		clock.advance(Duration.ofHours(3));
		node.start();
		Thread.sleep(Duration.ofSeconds(1));
		clock.set(TestClock.START);
		this.sql.sql("""
				insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
				values ('greet', 'soon', ?, false, 1)""").param(Timestamp.from(TestClock.START)).update();
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> tasks().isEmpty());
		node.stop();
		assertThat(this.runs).hasValue(1);
	}

	private TaskRunner node() {
		return node(Clock.systemUTC());
	}

	private TaskRunner node(Clock clock) {
		return new TaskRunner(this.connections, List.of(this.task),
				new StaticListableBeanFactory().getBeanProvider(ExecutionInterceptor.class),
				new TaskConfiguration().taskSerializer(), clock, new TaskFailures(this.sql));
	}

	private void begun(String instance, String heartbeatAgo) {
		this.sql.sql("""
				insert into scheduled_tasks
					(task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
				values ('greet', ?, now() - interval '1 hour', true, 'elsewhere', now() - ?::interval, 1)""")
			.params(instance, heartbeatAgo)
			.update();
	}

	private List<String> tasks() {
		return this.sql.sql("select task_instance from scheduled_tasks").query(String.class).list();
	}

}

package blog.troppo.site;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import blog.troppo.testing.TroppoTest;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@TroppoTest
class TaskQueueTests {

	private static final Instant NEVER = Instant.parse("2999-01-01T00:00:00Z");

	private static final TaskInstance<Long> TASK = TaskDescriptor.of("find-embeds", Long.class)
		.instance("queued twice")
		.data(1L)
		.build();

	@Autowired
	TaskQueue queue;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient database;

	@BeforeEach
	void nothingWaits() {
		this.database.sql("delete from scheduled_tasks where task_instance = 'queued twice'").update();
	}

	@Test
	void theSecondOfTwoWhoQueueTheSameAtOnceGoesOnWithItsTransaction() throws Exception {
		CountDownLatch queued = new CountDownLatch(1);
		CountDownLatch goOn = new CountDownLatch(1);
		CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> this.transaction.execute((status) -> {
			boolean added = this.queue.add(TASK, NEVER);
			queued.countDown();
			await(goOn);
			return added;
		}), Thread::startVirtualThread);
		await(queued);
		CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(() -> this.transaction.execute((status) -> {
			boolean added = this.queue.add(TASK, NEVER);
			assertThat(this.database.sql("select 1").query(Integer.class).single()).isOne();
			return added;
		}), Thread::startVirtualThread);
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> this.database.sql(
					"select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
				.query(Integer.class)
				.single() == 1);
		goOn.countDown();
		assertThat(first.get(20, TimeUnit.SECONDS)).isTrue();
		assertThat(second.get(20, TimeUnit.SECONDS)).isFalse();
		assertThat(waiting()).isOne();
	}

	@Test
	void aTaskIsThereIfItsTransactionIs() {
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.transaction.execute((status) -> {
			this.queue.add(TASK, NEVER);
			throw new IllegalStateException("changed my mind");
		}));
		assertThat(waiting()).isZero();
	}

	@Test
	void withoutATransactionItIsThereAtOnceAndOnce() {
		assertThat(this.queue.add(TASK, NEVER)).isTrue();
		assertThat(this.queue.add(TASK, NEVER)).isFalse();
		assertThat(waiting()).isOne();
	}

	private int waiting() {
		return this.database.sql("select count(*) from scheduled_tasks where task_instance = 'queued twice'")
			.query(Integer.class)
			.single();
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

}

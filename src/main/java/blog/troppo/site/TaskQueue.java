package blog.troppo.site;

import java.time.Instant;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes work that goes on after the request and must not be lost. A task that is put here
 * in a transaction exists if that commits; some node then runs it, again after a failure
 * or a crash. A bean of type {@link com.github.kagkarlsson.scheduler.task.Task} says what
 * is done.
 */
@Component
public class TaskQueue {

	private final SchedulerClient client;

	private final ApplicationEventPublisher events;

	private final JdbcClient database;

	TaskQueue(SchedulerClient client, ApplicationEventPublisher events, JdbcClient database) {
		this.client = client;
		this.events = events;
		this.database = database;
	}

	/** Queues it, unless one of this name and instance waits already. */
	public boolean add(TaskInstance<?> task, Instant due) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			awaitOthers(task);
		}
		boolean added = this.client.scheduleIfNotExists(task, due);
		whenCommitted(() -> this.events.publishEvent(new TaskAdded(due)));
		return added;
	}

	/**
	 * Two who queue the same at the same moment do so one after the other: the second's
	 * transaction would be lost with an insertion that fails.
	 */
	private void awaitOthers(TaskInstance<?> task) {
		this.database.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 0))) as held")
			.param(task.getTaskAndInstance())
			.query()
			.singleValue();
	}

	/** So that it runs at once, not at the next look into the table. */
	static void whenCommitted(Runnable action) {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			action.run();
			return;
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				action.run();
			}
		});
	}

	record TaskAdded(Instant due) {

	}

}

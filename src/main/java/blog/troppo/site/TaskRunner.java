package blog.troppo.site;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Runs queued tasks on a serving node; the command line only adds to the queue. */
@Component
@ConditionalOnWebApplication
class TaskRunner implements SmartLifecycle {

	private static final int THREADS = 4;

	private static final Duration POLLING = Duration.ofSeconds(5);

	/** A node that says nothing for six of these is dead, and others do its tasks. */
	private static final Duration HEARTBEAT = Duration.ofSeconds(10);

	/**
	 * An alarm that goes off a moment too early finds nothing, and the task waits for the
	 * next poll.
	 */
	private static final long GRACE_MILLIS = 5;

	private final DataSource database;

	private final List<Task<?>> tasks;

	/** Who looks on at tasks that run. */
	private final ObjectProvider<ExecutionInterceptor> interceptors;

	private final Serializer serializer;

	private final Clock clock;

	private final TaskFailures failures;

	private volatile @Nullable Scheduler running;

	private volatile @Nullable ScheduledExecutorService alarm;

	TaskRunner(DataSource database, List<Task<?>> tasks, ObjectProvider<ExecutionInterceptor> interceptors,
			Serializer serializer, Clock clock, TaskFailures failures) {
		this.interceptors = interceptors;
		this.database = database;
		this.tasks = tasks;
		this.serializer = serializer;
		this.clock = clock;
		this.failures = failures;
	}

	/** A scheduler that was stopped does not start again, so each start makes one. */
	@Override
	public void start() {
		SchedulerBuilder builder = Scheduler
			.create(this.database, this.tasks.stream().filter((task) -> !(task instanceof OnStartup)).toList())
			.startTasks(recurring(this.tasks))
			.serializer(this.serializer)
			.clock(this.clock::instant)
			.threads(THREADS)
			.executorService(Executors.newFixedThreadPool(THREADS, Thread.ofPlatform().name("task-", 1).factory()))
			.pollingInterval(POLLING)
			.heartbeatInterval(HEARTBEAT)
			.shutdownMaxWait(Duration.ofSeconds(8))
			.failureLogging(LogLevel.WARN, false)
			.addSchedulerListener(this.failures);
		this.interceptors.orderedStream().forEach(builder::addExecutionInterceptor);
		Scheduler scheduler = builder.build();
		scheduler.start();
		this.running = scheduler;
		ScheduledExecutorService alarm = Executors
			.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("task-alarm").factory());
		// the scheduler's own wait ends by the clock: one that goes back would hold it up
		// for as long
		alarm.scheduleWithFixedDelay(this::check, POLLING.toMillis(), POLLING.toMillis(), TimeUnit.MILLISECONDS);
		this.alarm = alarm;
	}

	@Override
	public void stop() {
		Scheduler scheduler = this.running;
		ScheduledExecutorService alarm = this.alarm;
		this.running = null;
		this.alarm = null;
		if (alarm != null) {
			alarm.shutdownNow();
		}
		if (scheduler != null) {
			scheduler.stop();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running != null;
	}

	/** So that what is due before the next look into the table does not wait for it. */
	@EventListener
	void look(TaskQueue.TaskAdded added) {
		Duration left = Duration.between(this.clock.instant(), added.due());
		ScheduledExecutorService alarm = this.alarm;
		if (alarm != null && left.compareTo(POLLING) < 0) {
			alarm.schedule(this::check, Math.max(0, left.toMillis()) + GRACE_MILLIS, TimeUnit.MILLISECONDS);
		}
	}

	private void check() {
		Scheduler scheduler = this.running;
		if (scheduler != null) {
			scheduler.triggerCheckForDueExecutions();
		}
	}

	@SuppressWarnings("unchecked") // the type wanted is an intersection
	private static <T extends Task<?> & OnStartup> List<T> recurring(List<Task<?>> tasks) {
		return tasks.stream().filter(OnStartup.class::isInstance).map((task) -> (T) task).toList();
	}

}

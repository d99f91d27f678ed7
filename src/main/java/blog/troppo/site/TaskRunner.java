package blog.troppo.site;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Runs queued tasks on a serving node; the command line only adds to the queue. */
@Component
@ConditionalOnWebApplication
class TaskRunner implements SmartLifecycle {

	private static final int THREADS = 4;

	private final DataSource database;

	private final List<Task<?>> tasks;

	private final Serializer serializer;

	private final Clock clock;

	private volatile @Nullable Scheduler running;

	TaskRunner(DataSource database, List<Task<?>> tasks, Serializer serializer, Clock clock) {
		this.database = database;
		this.tasks = tasks;
		this.serializer = serializer;
		this.clock = clock;
	}

	/** A scheduler that was stopped does not start again, so each start makes one. */
	@Override
	public void start() {
		Scheduler scheduler = Scheduler
			.create(this.database, this.tasks.stream().filter((task) -> !(task instanceof OnStartup)).toList())
			.startTasks(recurring(this.tasks))
			.serializer(this.serializer)
			.clock(this.clock::instant)
			.threads(THREADS)
			.pollingInterval(Duration.ofSeconds(5))
			.shutdownMaxWait(Duration.ofSeconds(8))
			.failureLogging(LogLevel.WARN, false)
			.build();
		scheduler.start();
		this.running = scheduler;
	}

	@Override
	public void stop() {
		Scheduler scheduler = this.running;
		this.running = null;
		if (scheduler != null) {
			scheduler.stop();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running != null;
	}

	@EventListener
	void look(TaskQueue.TaskAdded added) {
		Scheduler scheduler = this.running;
		if (scheduler != null && !added.due().isAfter(this.clock.instant())) {
			scheduler.triggerCheckForDueExecutions();
		}
	}

	@SuppressWarnings("unchecked") // the type wanted is an intersection
	private static <T extends Task<?> & OnStartup> List<T> recurring(List<Task<?>> tasks) {
		return tasks.stream().filter(OnStartup.class::isInstance).map((task) -> (T) task).toList();
	}

}

package blog.troppo.site;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import org.springframework.context.SmartLifecycle;

/**
 * Takes something down in memory, which costs a request next to nothing, and writes it
 * into the database together every few seconds, and when the node stops. A crash loses
 * those seconds.
 */
public abstract class WrittenLater implements SmartLifecycle {

	private static final Duration PAUSE = Duration.ofSeconds(10);

	private final String name;

	private volatile @Nullable ScheduledExecutorService timer;

	/**
	 * What is written later.
	 * @param name of the thread that writes
	 */
	protected WrittenLater(String name) {
		this.name = name;
	}

	/** Writes down what waits. What cannot be written now waits on. */
	public abstract void flush();

	@Override
	public void start() {
		ScheduledExecutorService fresh = Executors
			.newSingleThreadScheduledExecutor(Thread.ofVirtual().name(this.name).factory());
		fresh.scheduleWithFixedDelay(this::flush, PAUSE.toSeconds(), PAUSE.toSeconds(), TimeUnit.SECONDS);
		this.timer = fresh;
	}

	@Override
	public void stop() {
		ScheduledExecutorService running = this.timer;
		this.timer = null;
		if (running != null) {
			running.shutdown();
			flush();
		}
	}

	@Override
	public boolean isRunning() {
		return this.timer != null;
	}

}

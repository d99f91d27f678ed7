package blog.troppo.operations.watch;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Between the word that this node is to stop and its end: {@code /health/ready} is red
 * already, and all that comes is still answered, until load balancers have seen it.
 */
@Component
@ConditionalOnWebApplication
class Draining implements SmartLifecycle {

	private final Duration delay;

	private volatile boolean running;

	Draining(@Value("${troppo.shutdown.delay}") Duration delay) {
		this.delay = delay;
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop() {
		try {
			Thread.sleep(this.delay);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.running = false;
	}

	/** What has the same phase, as the runner of tasks, ends meanwhile. */
	@Override
	public void stop(Runnable stopped) {
		Thread.ofVirtual().name("draining").start(() -> {
			stop();
			stopped.run();
		});
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}

package blog.troppo.operations.watch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import org.springframework.boot.web.server.context.WebServerApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

class DrainingTests {

	@Test
	void theServerGoesOnUntilTheDelayIsOver() throws InterruptedException {
		Draining draining = new Draining(Duration.ofMillis(1));
		draining.start();
		assertThat(draining.isRunning()).isTrue();
		CountDownLatch stopped = new CountDownLatch(1);
		draining.stop(stopped::countDown);
		stopped.await();
		assertThat(draining.isRunning()).isFalse();
	}

	/** What has a higher phase is stopped earlier. */
	@Test
	void itEndsBeforeTheServerBeginsToStop() {
		assertThat(new Draining(Duration.ZERO).getPhase())
			.isGreaterThan(WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE);
	}

}

package blog.troppo.operations.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;

import blog.troppo.kept.StatementListener;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Logs what the database takes long for, wherever it is; the line has the number of the
 * request before it. When all is slow, some lines a minute say so.
 */
@Component
@ConditionalOnWebApplication
class SlowStatements implements StatementListener, MeterBinder {

	static final int LINES_A_MINUTE = 30;

	private static final Logger LOGGER = LoggerFactory.getLogger(SlowStatements.class);

	private final long nanoseconds;

	private final Clock clock;

	private final LongAdder count = new LongAdder();

	private Instant minute = Instant.EPOCH;

	private int lines;

	private int unsaid;

	SlowStatements(@Value("${troppo.slow-statements.after}") Duration after, Clock clock) {
		this.nanoseconds = after.isZero() ? Long.MAX_VALUE : after.toNanos();
		this.clock = clock;
	}

	@Override
	public void ran(String sql, long nanoseconds, boolean failed) {
		if (nanoseconds >= this.nanoseconds) {
			this.count.increment();
			say(sql, nanoseconds, failed);
		}
	}

	private synchronized void say(String sql, long nanoseconds, boolean failed) {
		Instant now = this.clock.instant();
		if (Duration.between(this.minute, now).toMinutes() >= 1) {
			if (this.unsaid > 0) {
				LOGGER.warn("{} more slow statements were not written down", this.unsaid);
			}
			this.minute = now;
			this.lines = 0;
			this.unsaid = 0;
		}
		if (this.lines >= LINES_A_MINUTE) {
			this.unsaid++;
			return;
		}
		this.lines++;
		LOGGER.warn("Slow statement, {} ms{}: {}", nanoseconds / 1_000_000, failed ? ", failed" : "",
				StatementText.of(sql));
	}

	@Override
	public void bindTo(MeterRegistry meters) {
		FunctionCounter.builder("troppo.statements.slow", this.count, LongAdder::sum)
			.description("Statements that took the database long")
			.register(meters);
	}

}

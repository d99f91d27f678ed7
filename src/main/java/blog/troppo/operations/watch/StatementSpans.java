package blog.troppo.operations.watch;

import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.kept.StatementListener;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;

/**
 * A span for each statement of what is traced; what goes on by itself, such as looks for
 * tasks, is no trace of its own.
 */
class StatementSpans implements StatementListener {

	private static final Pattern VERB = Pattern.compile("\\s*(\\p{Alpha}{2,12})\\b");

	private final Tracer tracer;

	StatementSpans(Tracer tracer) {
		this.tracer = tracer;
	}

	@Override
	public void ran(String sql, long nanoseconds, boolean failed) {
		if (!Span.current().isRecording()) {
			return;
		}
		Instant ended = Instant.now();
		long now = TimeUnit.SECONDS.toNanos(ended.getEpochSecond()) + ended.getNano();
		Span span = this.tracer.spanBuilder(verb(sql))
			.setSpanKind(SpanKind.CLIENT)
			.setStartTimestamp(now - nanoseconds, TimeUnit.NANOSECONDS)
			.setAttribute("db.system.name", "postgresql")
			.setAttribute("db.query.text", StatementText.of(sql))
			.startSpan();
		if (failed) {
			span.setStatus(StatusCode.ERROR);
		}
		span.end(now, TimeUnit.NANOSECONDS);
	}

	private static String verb(String sql) {
		Matcher verb = VERB.matcher(sql);
		return verb.lookingAt() ? verb.group(1).toUpperCase(Locale.ROOT) : "SQL";
	}

}

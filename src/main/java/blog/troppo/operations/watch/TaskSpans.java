package blog.troppo.operations.watch;

import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;

/** A trace for each task that runs, by its name; what it works on stays out of it. */
class TaskSpans implements ExecutionInterceptor {

	private final Tracer tracer;

	TaskSpans(Tracer tracer) {
		this.tracer = tracer;
	}

	@Override
	public CompletionHandler<?> execute(TaskInstance<?> task, ExecutionContext context, ExecutionChain chain) {
		Span span = this.tracer.spanBuilder("task " + task.getTaskName())
			.setParent(Context.root())
			.setAttribute("troppo.task", task.getTaskName())
			.startSpan();
		boolean done = false;
		try (Scope _ = span.makeCurrent()) {
			CompletionHandler<?> handler = chain.proceed(task, context);
			done = true;
			return handler;
		}
		finally {
			if (!done) {
				span.setStatus(StatusCode.ERROR);
			}
			span.end();
		}
	}

}

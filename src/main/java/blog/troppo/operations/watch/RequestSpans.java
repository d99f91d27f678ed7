package blog.troppo.operations.watch;

import java.io.IOException;
import java.util.Collections;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * A span for each request, within the trace that a proxy before us began. It has the
 * request's number, its method, path and answer; what people send, from queries to
 * cookies, stays out of it.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RequestSpans implements Filter {

	private static final TextMapGetter<HttpServletRequest> HEADERS = new TextMapGetter<>() {

		@Override
		public Iterable<String> keys(HttpServletRequest request) {
			return Collections.list(request.getHeaderNames());
		}

		@Override
		public @Nullable String get(@Nullable HttpServletRequest request, String name) {
			return (request != null) ? request.getHeader(name) : null;
		}

	};

	private final Tracer tracer;

	RequestSpans(Tracer tracer) {
		this.tracer = tracer;
	}

	@Override
	public void doFilter(ServletRequest asked, ServletResponse given, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest request = (HttpServletRequest) asked;
		String method = method(request.getMethod());
		Context before = W3CTraceContextPropagator.getInstance().extract(Context.root(), request, HEADERS);
		Span span = this.tracer.spanBuilder(method + " " + RequestTimes.kind(request.getRequestURI()))
			.setParent(before)
			.setSpanKind(SpanKind.SERVER)
			.setAttribute("http.request.method", method)
			.setAttribute("url.path", request.getRequestURI().replaceFirst(";.*", ""))
			.setAttribute("troppo.request", String.valueOf(MDC.get(RequestIds.KEY)))
			.startSpan();
		int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
		try (Scope _ = span.makeCurrent()) {
			chain.doFilter(asked, given);
			status = ((HttpServletResponse) given).getStatus();
		}
		finally {
			span.setAttribute("http.response.status_code", status);
			if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
				span.setStatus(StatusCode.ERROR);
			}
			span.end();
		}
	}

	/** Strangers make up names of methods. */
	private static String method(String given) {
		return switch (given) {
			case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> given;
			default -> "_OTHER";
		};
	}

}

package blog.troppo.operations.watch;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Times requests by their kind and what became of them; never by their address, of which
 * there are as many as strangers like.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RequestTimes implements Filter {

	private static final Duration[] BOUNDS = { Duration.ofMillis(5), Duration.ofMillis(25), Duration.ofMillis(100),
			Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofSeconds(10) };

	private static final Pattern FEED = Pattern.compile(".*/feed(?:/[a-z0-9]*)?/?");

	private final Map<Sort, Timer> timers = new ConcurrentHashMap<>();

	private final MeterRegistry meters;

	/** Requests that are timed together. */
	private record Sort(String kind, int hundreds) {
	}

	RequestTimes(MeterRegistry meters) {
		this.meters = meters;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		long began = System.nanoTime();
		int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
		try {
			chain.doFilter(request, response);
			status = ((HttpServletResponse) response).getStatus();
		}
		finally {
			timer(new Sort(kind(((HttpServletRequest) request).getRequestURI()), status / 100))
				.record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
		}
	}

	/** To look a timer up by its tags takes longer than many an answer does. */
	private Timer timer(Sort sort) {
		return this.timers.computeIfAbsent(sort,
				(first) -> Timer.builder("troppo.requests")
					.tag("kind", first.kind())
					.tag("status", first.hundreds() + "xx")
					.serviceLevelObjectives(BOUNDS)
					.register(this.meters));
	}

	static String kind(String path) {
		if (path.startsWith("/wp-json")) {
			return "rest";
		}
		if (path.startsWith("/wp-admin") || path.startsWith("/wp-login.php")) {
			return "admin";
		}
		if (path.startsWith("/wp-content/")) {
			return "media";
		}
		if (path.startsWith("/xmlrpc.php")) {
			return "xmlrpc";
		}
		return path.contains("/feed") && FEED.matcher(path).matches() ? "feed" : "page";
	}

}

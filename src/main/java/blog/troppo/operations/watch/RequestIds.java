package blog.troppo.operations.watch;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives each request a number that stands in every line that is logged for it. A proxy's
 * own number is taken over and sent back.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIds implements Filter {

	static final String HEADER = "X-Request-Id";

	static final String KEY = "request";

	/** Nothing that could break a line of the log or a header. */
	private static final Pattern SOUND = Pattern.compile("[A-Za-z0-9._-]{1,64}");

	private final String node = Integer.toString(new SecureRandom().nextInt(36 * 36 * 36 * 36), 36) + "-";

	private final AtomicLong count = new AtomicLong();

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		String given = ((HttpServletRequest) request).getHeader(HEADER);
		boolean sound = given != null && SOUND.matcher(given).matches();
		String id = sound ? String.valueOf(given) : this.node + Long.toString(this.count.incrementAndGet(), 36);
		if (sound) {
			((HttpServletResponse) response).setHeader(HEADER, id);
		}
		try (MDC.MDCCloseable _ = MDC.putCloseable(KEY, id)) {
			chain.doFilter(request, response);
		}
	}

}

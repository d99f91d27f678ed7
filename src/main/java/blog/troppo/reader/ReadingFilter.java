package blog.troppo.reader;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Counts what people read, from memory or made anew. Who had the page already reads it
 * again.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 21)
class ReadingFilter extends HttpFilter {

	private static final Set<Integer> READ = Set.of(HttpServletResponse.SC_OK, HttpServletResponse.SC_NOT_MODIFIED);

	/** Programs name themselves so, and mostly bring an address; browsers bring none. */
	private static final Pattern PROGRAM = Pattern
		.compile("(?i)(?<!cu)bot\\b|crawl|spider|slurp|https?:|feed|preview|monitor|scan|headless|lighthouse");

	/** Of so many names it is remembered what they are; there are fewer browsers. */
	private static final int MOST = 1000;

	private static final int LONGEST = 400;

	private final Map<String, Boolean> known = new ConcurrentHashMap<>();

	private final ReadingLog log;

	ReadingFilter(ReadingLog log) {
		this.log = log;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		chain.doFilter(request, response);
		if (request.getAttribute(ReadPost.ATTRIBUTE) instanceof ReadPost read && READ.contains(response.getStatus())
				&& request.getMethod().equals("GET") && !isAhead(request)
				&& isKnownBrowser(request.getHeader(HttpHeaders.USER_AGENT))) {
			this.log.add(read.post());
		}
	}

	private boolean isKnownBrowser(@Nullable String agent) {
		if (agent == null || agent.length() > LONGEST) {
			return false;
		}
		Boolean known = this.known.get(agent);
		boolean browser = (known != null) ? known : isBrowser(agent);
		if (known == null && this.known.size() < MOST) {
			this.known.put(agent, browser);
		}
		return browser;
	}

	static boolean isBrowser(String agent) {
		return (agent.startsWith("Mozilla/") || agent.startsWith("Opera/")) && !PROGRAM.matcher(agent).find();
	}

	/** Fetched in case somebody goes there next. */
	private static boolean isAhead(HttpServletRequest request) {
		String purpose = request.getHeader("Sec-Purpose");
		return purpose != null && purpose.startsWith("prefetch");
	}

}

package blog.troppo.feed.audience;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Set;
import java.util.regex.Pattern;

import blog.troppo.feed.SentFeed;
import blog.troppo.feed.checkup.FeedCheckup;
import blog.troppo.support.Shortened;
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

/** Sees what became of each request for a feed. One that was told 304 has it all. */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class VisitFilter extends HttpFilter {

	private static final Set<String> ASKING = Set.of("GET", "HEAD");

	/** What is meant for a feed even where nobody came to look for it. */
	private static final Pattern FEED = Pattern.compile("/(?:feed|rdf|rss2?|atom)(?:/(?:rdf|rss2?|atom|json))?/?$");

	private static final int LONGEST_FEED = 200;

	private final VisitLog log;

	private final InstantSource clock;

	VisitFilter(VisitLog log, InstantSource clock) {
		this.log = log;
		this.clock = clock;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		boolean answered = false;
		try {
			chain.doFilter(request, response);
			answered = true;
		}
		finally {
			note(request, answered ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
		}
	}

	private void note(HttpServletRequest request, int status) {
		SentFeed sent = (SentFeed) request.getAttribute(SentFeed.ATTRIBUTE);
		boolean failed = status >= HttpServletResponse.SC_BAD_REQUEST && FEED.matcher(request.getRequestURI()).find();
		boolean ourselves = FeedCheckup.AGENT.equals(request.getHeader(HttpHeaders.USER_AGENT));
		if (ASKING.contains(request.getMethod()) && (sent != null || failed) && !ourselves) {
			FeedReaderName reader = FeedReaderName.of(request.getHeader(HttpHeaders.USER_AGENT));
			this.log.add(reader.name(), feed(request, sent), Visits.one(this.clock.instant(), status,
					reader.subscribers(), (sent != null) ? sent.newest() : null));
		}
	}

	/** Its path; of the parameters, which may hold anything, only what feed it is. */
	private static String feed(HttpServletRequest request, @Nullable SentFeed sent) {
		String path = request.getRequestURI();
		String feed = (sent != null && path.equals("/")) ? path + "?feed=" + sent.name() : path;
		return Shortened.to(LONGEST_FEED, feed);
	}

}

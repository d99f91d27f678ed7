package blog.troppo.feed;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers with a feed that is kept, before anything is asked of the database. When a feed
 * has become out of date, the first who wants it makes it anew and the others wait for
 * that. Without the database the last one is sent, whatever has changed since.
 */
@Component
@Order(FeedFilter.ORDER)
class FeedFilter extends OncePerRequestFilter {

	/** After sign-in and the headers it sends. */
	static final int ORDER = 0;

	private static final long PATIENCE_SECONDS = 2;

	private static final String VERSION = FeedFilter.class.getName() + ".version";

	private final FeedCache cache;

	private final FeedSender sender;

	private final ConcurrentMap<String, CountDownLatch> inMaking = new ConcurrentHashMap<>();

	FeedFilter(FeedCache cache, FeedSender sender) {
		this.cache = cache;
		this.sender = sender;
	}

	/** Keeps a feed that was made for a request. */
	void keep(HttpServletRequest request, MadeFeed feed) {
		if (request.getAttribute(VERSION) instanceof Long version) {
			this.cache.keep(address(request), version, feed);
		}
	}

	/** What a feed is kept by. */
	private static String address(HttpServletRequest request) {
		String query = request.getQueryString();
		return request.getRequestURL() + ((query != null) ? "?" + query : "");
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String address = address(request);
		if (!this.cache.knows(address)) {
			pass(request, response, chain);
			return;
		}
		if (answered(address, request, response)) {
			return;
		}
		CountDownLatch mine = new CountDownLatch(1);
		CountDownLatch others = this.inMaking.putIfAbsent(address, mine);
		if (others != null) {
			await(others);
			if (!answered(address, request, response)) {
				pass(request, response, chain);
			}
			return;
		}
		try {
			pass(request, response, chain);
		}
		finally {
			this.inMaking.remove(address, mine);
			mine.countDown();
		}
	}

	private boolean answered(String address, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		Optional<MadeFeed> feed = this.cache.find(address);
		if (feed.isPresent()) {
			this.sender.send(request, response, feed.get());
			return true;
		}
		Optional<FeedCache.Kept> last = this.cache.isAlone() ? this.cache.last(address) : Optional.empty();
		if (last.isPresent()) {
			this.sender.sendStale(request, response, last.get());
		}
		return last.isPresent();
	}

	private static void await(CountDownLatch others) {
		try {
			others.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		request.setAttribute(VERSION, this.cache.version());
		Optional<FeedCache.Kept> last = this.cache.last(address(request));
		try {
			chain.doFilter(request, response);
		}
		catch (DataAccessException | TransactionException ex) {
			if (last.isEmpty() || response.isCommitted()) {
				throw ex;
			}
			response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
		}
		if (last.isPresent() && response.getStatus() == HttpServletResponse.SC_SERVICE_UNAVAILABLE
				&& !response.isCommitted()) {
			response.reset();
			this.sender.sendStale(request, response, last.get());
		}
	}

}

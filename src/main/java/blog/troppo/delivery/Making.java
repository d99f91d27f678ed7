package blog.troppo.delivery;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import blog.troppo.kept.Basis;
import blog.troppo.kept.ForAnybody;
import blog.troppo.kept.Recording;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer in the making: what comes out is kept if it is for anybody. */
final class Making {

	private final PageCache cache;

	private final AskedFor asked;

	private final HttpServletResponse response;

	private final ContentCachingResponseWrapper made;

	/** What was there before the answer, such as the number of the request. */
	private final List<Header> own;

	private @Nullable KeptAnswer kept;

	Making(PageCache cache, AskedFor asked, HttpServletResponse response) {
		this.cache = cache;
		this.asked = asked;
		this.response = response;
		this.made = new ContentCachingResponseWrapper(response);
		this.own = Header.of(response);
	}

	void make(FilterChain chain) throws IOException, ServletException {
		try (Recording recording = this.cache.record()) {
			chain.doFilter(new AskedAgain(this.asked.request(), this.asked.address()), this.made);
			Basis basis = this.cache.basis(recording);
			Body body = Body.of(this.made.getContentAsByteArray(), basis.fillings());
			if (isForAnybody()) {
				this.kept = this.cache.keep(this.asked.address(), Head.of(this.asked.request(), this.made, this.own),
						body, basis);
			}
			else if (body.hasPieces()) {
				this.made.resetBuffer();
				this.made.getOutputStream().write(body.bytes());
			}
		}
	}

	boolean isUnavailable() {
		return this.made.getStatus() == HttpServletResponse.SC_SERVICE_UNAVAILABLE && !this.response.isCommitted();
	}

	/** As if nothing had been answered yet. */
	void startOver() {
		this.response.reset();
		this.own.forEach((header) -> header.addTo(this.asked.request(), this.response));
	}

	/** Sends it: as it is, unless it is kept. */
	void send() throws IOException {
		if (this.kept != null) {
			startOver();
			AnswerSender.send(this.asked, this.response, this.kept);
			return;
		}
		String location = this.response.getHeader(HttpHeaders.LOCATION);
		if (location != null && !this.response.isCommitted()) {
			this.response.setHeader(HttpHeaders.LOCATION, this.asked.onward(location));
		}
		this.made.copyBodyToResponse();
	}

	private boolean isForAnybody() {
		return !this.response.isCommitted() && !this.response.containsHeader(HttpHeaders.SET_COOKIE)
				&& !this.response.containsHeader(HttpHeaders.ETAG)
				&& !this.response.containsHeader(HttpHeaders.CONTENT_ENCODING) && switch (this.made.getStatus()) {
					case HttpServletResponse.SC_OK -> isToBeKept();
					case HttpServletResponse.SC_MOVED_PERMANENTLY -> true;
					case HttpServletResponse.SC_NOT_FOUND -> this.made.getContentSize() > 0;
					default -> false;
				};
	}

	/**
	 * What is nobody's own. That nothing is there is not, and what says so, though
	 * WordPress tells others not to keep it.
	 */
	private boolean isToBeKept() {
		String control = String.valueOf(this.response.getHeader(HttpHeaders.CACHE_CONTROL)).toLowerCase(Locale.ROOT);
		return !control.contains("no-store") && !control.contains("private")
				|| this.asked.request().getAttribute(ForAnybody.ATTRIBUTE) instanceof ForAnybody;
	}

}

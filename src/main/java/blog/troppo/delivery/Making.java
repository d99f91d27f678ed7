package blog.troppo.delivery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import blog.troppo.kept.Recording;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer in the making: what comes out is kept if it is for anybody. */
final class Making {

	/** Those that are of one answer to one request. */
	private static final Set<String> PASSING = Set.of("content-length", "content-type", "date", "connection",
			"keep-alive", "transfer-encoding", "accept-ranges");

	private final PageCache cache;

	private final Address address;

	private final HttpServletRequest request;

	private final HttpServletResponse response;

	private final ContentCachingResponseWrapper made;

	private @Nullable KeptAnswer kept;

	Making(PageCache cache, Address address, HttpServletRequest request, HttpServletResponse response) {
		this.cache = cache;
		this.address = address;
		this.request = request;
		this.response = response;
		this.made = new ContentCachingResponseWrapper(response);
	}

	void make(FilterChain chain) throws IOException, ServletException {
		try (Recording recording = this.cache.record()) {
			chain.doFilter(new AskedAgain(this.request, this.address), this.made);
			if (isForAnybody()) {
				this.kept = this.cache.keep(this.address, headers(), this.response.getContentType(),
						this.made.getContentAsByteArray(), recording);
			}
		}
	}

	boolean isUnavailable() {
		return this.made.getStatus() == HttpServletResponse.SC_SERVICE_UNAVAILABLE && !this.response.isCommitted();
	}

	/** Sends it: as it is, unless it is kept. */
	void send() throws IOException {
		if (this.kept != null) {
			this.response.reset();
			AnswerSender.send(this.request, this.response, this.kept);
			return;
		}
		String left = Addresses.leftOut(this.request, this.address);
		String location = this.response.getHeader(HttpHeaders.LOCATION);
		if (left != null && location != null && !this.response.isCommitted()) {
			this.response.setHeader(HttpHeaders.LOCATION, location + (location.contains("?") ? "&" : "?") + left);
		}
		this.made.copyBodyToResponse();
	}

	private boolean isForAnybody() {
		String control = String.valueOf(this.response.getHeader(HttpHeaders.CACHE_CONTROL)).toLowerCase(Locale.ROOT);
		return this.made.getStatus() == HttpServletResponse.SC_OK && !this.response.isCommitted()
				&& !this.response.containsHeader(HttpHeaders.SET_COOKIE)
				&& !this.response.containsHeader(HttpHeaders.ETAG)
				&& !this.response.containsHeader(HttpHeaders.CONTENT_ENCODING) && !control.contains("no-store")
				&& !control.contains("private");
	}

	private List<KeptAnswer.Header> headers() {
		List<KeptAnswer.Header> headers = new ArrayList<>();
		for (String name : this.response.getHeaderNames()) {
			if (!PASSING.contains(name.toLowerCase(Locale.ROOT))) {
				this.response.getHeaders(name).forEach((value) -> headers.add(new KeptAnswer.Header(name, value)));
			}
		}
		headers.add(new KeptAnswer.Header(HttpHeaders.VARY, "Accept-Encoding, Cookie"));
		return headers;
	}

}

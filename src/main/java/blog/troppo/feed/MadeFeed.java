package blog.troppo.feed;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

import blog.troppo.kept.KnownSince;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * A finished feed.
 *
 * @param headers those that do not depend on what the asker has already
 * @param changed when the bytes last changed; nothing if nobody knows
 * @param sent what to tell those who count
 */
record MadeFeed(int status, HttpHeaders headers, byte[] bytes, Optional<Instant> changed, SentFeed sent) {

	void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
		request.setAttribute(SentFeed.ATTRIBUTE, this.sent);
		this.changed.ifPresent((moment) -> request.setAttribute(KnownSince.ATTRIBUTE, new KnownSince(moment)));
		response.setStatus(this.status);
		this.headers.forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
		if (!isKnown(request, response)) {
			response.getOutputStream().write(this.bytes);
		}
	}

	/** Whether the asker has it already; what is kept is compared by who keeps it. */
	private boolean isKnown(HttpServletRequest request, HttpServletResponse response) {
		String tag = this.headers.getETag();
		return tag != null && new ServletWebRequest(request, response).checkNotModified(tag);
	}

}

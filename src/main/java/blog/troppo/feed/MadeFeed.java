package blog.troppo.feed;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;

/**
 * A finished feed.
 *
 * @param headers those that do not depend on what the asker has already
 * @param sent what to tell those who count
 */
record MadeFeed(int status, HttpHeaders headers, byte[] bytes, SentFeed sent) {

	void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
		request.setAttribute(SentFeed.ATTRIBUTE, this.sent);
		response.setStatus(this.status);
		this.headers.forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
		response.getOutputStream().write(this.bytes);
	}

}

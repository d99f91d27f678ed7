package blog.troppo.feed;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * A finished feed, as it is sent and kept: once as it is, once packed.
 *
 * @param headers those that do not depend on who asks for what
 * @param tag changes with the bytes
 * @param changed when the bytes last changed; null if nobody knows
 * @param made when it was written: it has not changed since
 * @param sent what to tell those who count
 */
record MadeFeed(int status, HttpHeaders headers, byte[] bytes, byte[] packed, String tag, @Nullable Instant changed,
		Instant made, SentFeed sent) {

	boolean isXml() {
		return String.valueOf(this.headers.getFirst(HttpHeaders.CONTENT_TYPE)).contains("xml");
	}

	/** About what it takes to keep it. */
	int weight() {
		return this.bytes.length + this.packed.length + 1024;
	}

}

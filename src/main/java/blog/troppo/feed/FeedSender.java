package blog.troppo.feed;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.stereotype.Component;

/**
 * Sends a finished feed as HTTP wants it (RFC 9110): packed to those who take it so, the
 * part that is asked for, or nothing to those who have it.
 */
@Component
class FeedSender {

	private static final String DESTINATION = "Sec-Fetch-Dest";

	private final Clock clock;

	FeedSender(Clock clock) {
		this.clock = clock;
	}

	/** Sends what was right when the database was last seen (RFC 7234, 5.5.1). */
	void sendStale(HttpServletRequest request, HttpServletResponse response, FeedCache.Kept kept) throws IOException {
		response.setHeader(HttpHeaders.WARNING, "110 troppo \"Response is Stale\"");
		response.setHeader(HttpHeaders.AGE,
				String.valueOf(Math.max(0, Duration.between(kept.at(), this.clock.instant()).toSeconds())));
		send(request, response, kept.feed());
	}

	void send(HttpServletRequest request, HttpServletResponse response, MadeFeed feed) throws IOException {
		request.setAttribute(SentFeed.ATTRIBUTE, feed.sent());
		boolean packed = takesGzip(request);
		boolean shown = isShown(request) && feed.isXml();
		String etag = "\"" + feed.tag() + (shown ? "-shown" : "") + (packed ? "-gzip" : "") + "\"";
		response.setStatus(feed.status());
		feed.headers().forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
		if (shown) {
			response.setContentType("text/xml; charset=UTF-8");
		}
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING + ", " + DESTINATION);
		response.setHeader(HttpHeaders.ETAG, etag);
		lastModified(feed).ifPresent((date) -> response.setHeader(HttpHeaders.LAST_MODIFIED, Preconditions.date(date)));
		Preconditions conditions = new Preconditions(request, etag, feed.changed());
		boolean read = List.of("GET", "HEAD").contains(request.getMethod());
		if (read && feed.status() == HttpServletResponse.SC_OK && conditions.fail()) {
			response.setStatus(HttpServletResponse.SC_PRECONDITION_FAILED);
		}
		else if (read && feed.status() == HttpServletResponse.SC_OK && conditions.areMetAlready()) {
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
		}
		else {
			if (packed) {
				response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
			}
			body(request, response, packed ? feed.packed() : feed.bytes(), conditions);
		}
	}

	/**
	 * Whether a browser will show it to a person: Chromium draws {@code text/xml} with
	 * its style sheet, and shows the source of what is called a feed.
	 */
	private static boolean isShown(HttpServletRequest request) {
		return "document".equals(request.getHeader(DESTINATION));
	}

	/**
	 * A date to come is none to tell (RFC 9110, 8.8.2.1), and no other date will do: curl
	 * throws away what is not dated later than what it had.
	 */
	private Optional<Instant> lastModified(MadeFeed feed) {
		return Optional.of((feed.changed() != null) ? feed.changed() : feed.made())
			.filter((date) -> !date.isAfter(this.clock.instant()));
	}

	private static void body(HttpServletRequest request, HttpServletResponse response, byte[] bytes,
			Preconditions conditions) throws IOException {
		response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
		Optional<HttpRange> part = part(request, response, conditions);
		if (part.isEmpty()) {
			write(response, bytes, 0, bytes.length);
			return;
		}
		int from = start(part.get(), bytes.length);
		int to = (from < bytes.length) ? (int) part.get().getRangeEnd(bytes.length) + 1 : from;
		if (from >= to) {
			response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
			response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + bytes.length);
			response.setHeader(HttpHeaders.CONTENT_ENCODING, null);
			return;
		}
		response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
		response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes %d-%d/%d".formatted(from, to - 1, bytes.length));
		write(response, bytes, from, to);
	}

	private static int start(HttpRange range, int length) {
		return (int) Math.min(range.getRangeStart(length), length);
	}

	/**
	 * One part of a whole answer; of several, or of what is no range, the whole is sent.
	 */
	private static Optional<HttpRange> part(HttpServletRequest request, HttpServletResponse response,
			Preconditions conditions) {
		String asked = request.getHeader(HttpHeaders.RANGE);
		if (asked == null || !request.getMethod().equals("GET") || response.getStatus() != HttpServletResponse.SC_OK
				|| !conditions.allowParts()) {
			return Optional.empty();
		}
		try {
			List<HttpRange> ranges = HttpRange.parseRanges(asked);
			return (ranges.size() == 1) ? Optional.of(ranges.getFirst()) : Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static void write(HttpServletResponse response, byte[] bytes, int from, int to) throws IOException {
		response.setContentLength(to - from);
		response.getOutputStream().write(bytes, from, to - from);
	}

	/**
	 * Whether the asker takes gzip rather than nothing: {@code gzip}, {@code *;q=0.5}.
	 */
	static boolean takesGzip(HttpServletRequest request) {
		List<String> codings = Collections.list(request.getHeaders(HttpHeaders.ACCEPT_ENCODING))
			.stream()
			.flatMap((line) -> Arrays.stream(line.split(",")))
			.map((coding) -> coding.replace(" ", "").toLowerCase(java.util.Locale.ROOT))
			.toList();
		return quality(codings, "gzip").or(() -> quality(codings, "x-gzip"))
			.or(() -> quality(codings, "*"))
			.filter((quality) -> quality > 0 && quality >= quality(codings, "identity").orElse(0.0))
			.isPresent();
	}

	private static Optional<Double> quality(List<String> codings, String name) {
		return codings.stream()
			.filter((coding) -> coding.equals(name) || coding.startsWith(name + ";"))
			.map((coding) -> coding.matches(".*;q=[01](\\.\\d{0,3})?")
					? Double.valueOf(coding.substring(coding.lastIndexOf('=') + 1)) : Double.valueOf(1))
			.findFirst();
	}

}

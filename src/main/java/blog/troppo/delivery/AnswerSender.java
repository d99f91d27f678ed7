package blog.troppo.delivery;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;

/**
 * Sends a finished answer as HTTP wants it (RFC 9110): packed to those who take it so,
 * the part that is asked for, or nothing to those who have it.
 */
final class AnswerSender {

	/** A packed answer smaller than this is no help. */
	private static final int SMALLEST_PACKED = 256;

	private AnswerSender() {
	}

	/** Sends what was right when the database was last seen (RFC 7234, 5.5.1). */
	static void sendStale(HttpServletRequest request, HttpServletResponse response, KeptAnswer answer, Instant now)
			throws IOException {
		response.setHeader(HttpHeaders.WARNING, "110 troppo \"Response is Stale\"");
		response.setHeader(HttpHeaders.AGE,
				String.valueOf(Math.max(0, Duration.between(answer.made(), now).toSeconds())));
		send(request, response, answer);
	}

	static void send(HttpServletRequest request, HttpServletResponse response, KeptAnswer answer) throws IOException {
		Packing packing = (answer.bytes().length >= SMALLEST_PACKED) ? Packing.takenBy(request) : Packing.NONE;
		for (KeptAnswer.Header header : answer.headers()) {
			response.addHeader(header.name(), header.value());
		}
		if (answer.contentType() != null) {
			response.setContentType(answer.contentType());
		}
		String etag = answer.etag(packing);
		response.setHeader(HttpHeaders.ETAG, etag);
		Preconditions conditions = new Preconditions(request, etag);
		if (conditions.fail()) {
			response.setStatus(HttpServletResponse.SC_PRECONDITION_FAILED);
		}
		else if (conditions.areMetAlready()) {
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
		}
		else {
			if (packing != Packing.NONE) {
				response.setHeader(HttpHeaders.CONTENT_ENCODING, packing.coding());
			}
			body(request, response, answer.bytes(packing), conditions);
		}
	}

	private static void body(HttpServletRequest request, HttpServletResponse response, byte[] bytes,
			Preconditions conditions) throws IOException {
		response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
		HttpRange part = part(request, conditions);
		if (part == null) {
			write(request, response, bytes, 0, bytes.length);
			return;
		}
		int from = (int) Math.min(part.getRangeStart(bytes.length), bytes.length);
		int to = (from < bytes.length) ? (int) part.getRangeEnd(bytes.length) + 1 : from;
		if (from >= to) {
			response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
			response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + bytes.length);
			response.setHeader(HttpHeaders.CONTENT_ENCODING, null);
			return;
		}
		response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
		response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes %d-%d/%d".formatted(from, to - 1, bytes.length));
		write(request, response, bytes, from, to);
	}

	/** One part of a whole; of several, or of what is no range, the whole is sent. */
	private static @Nullable HttpRange part(HttpServletRequest request, Preconditions conditions) {
		String asked = request.getHeader(HttpHeaders.RANGE);
		if (asked == null || !request.getMethod().equals("GET") || !conditions.allowParts()) {
			return null;
		}
		try {
			List<HttpRange> ranges = HttpRange.parseRanges(asked);
			return (ranges.size() == 1) ? ranges.getFirst() : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static void write(HttpServletRequest request, HttpServletResponse response, byte[] bytes, int from, int to)
			throws IOException {
		response.setContentLength(to - from);
		if (!request.getMethod().equals("HEAD")) {
			response.getOutputStream().write(bytes, from, to - from);
		}
	}

}

package blog.troppo.delivery;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

import blog.troppo.kept.Stale;
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

	private static final Header IN_PARTS = new Header(HttpHeaders.ACCEPT_RANGES, "bytes");

	private AnswerSender() {
	}

	/** Sends what was right when the database was last seen. */
	static void sendStale(AskedFor asked, HttpServletResponse response, KeptAnswer answer, Instant now)
			throws IOException {
		Stale.headers(answer.made(), now).forEach(response::setHeader);
		send(asked, response, answer);
	}

	static void send(AskedFor asked, HttpServletResponse response, KeptAnswer answer) throws IOException {
		HttpServletRequest request = asked.request();
		Packing packing = (answer.bytes().length >= SMALLEST_PACKED) ? Packing.takenBy(request) : Packing.NONE;
		head(asked, response, answer.head());
		if (answer.head().isOk()) {
			whole(request, response, answer, packing);
		}
		else {
			pack(request, response, packing);
			byte[] bytes = answer.bytes(packing);
			write(request, response, bytes, 0, bytes.length);
		}
	}

	private static void head(AskedFor asked, HttpServletResponse response, Head head) {
		head.remarks().forEach(asked.request()::setAttribute);
		response.setStatus(head.status());
		for (Header header : head.headers()) {
			if (header.name().equalsIgnoreCase(HttpHeaders.LOCATION)) {
				response.addHeader(header.name(), asked.onward(header.value()));
			}
			else {
				header.addTo(asked.request(), response);
			}
		}
		if (head.contentType() != null) {
			response.setContentType(head.contentType());
		}
	}

	private static void whole(HttpServletRequest request, HttpServletResponse response, KeptAnswer answer,
			Packing packing) throws IOException {
		answer.tag(packing).addTo(request, response);
		Preconditions conditions = new Preconditions(request, answer.etag(packing), answer.head().changed());
		if (conditions.fail()) {
			response.setStatus(HttpServletResponse.SC_PRECONDITION_FAILED);
		}
		else if (conditions.areMetAlready()) {
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
		}
		else {
			pack(request, response, packing);
			body(request, response, answer.bytes(packing), conditions);
		}
	}

	private static void pack(HttpServletRequest request, HttpServletResponse response, Packing packing) {
		if (packing != Packing.NONE) {
			packing.header().addTo(request, response);
		}
	}

	private static void body(HttpServletRequest request, HttpServletResponse response, byte[] bytes,
			Preconditions conditions) throws IOException {
		IN_PARTS.addTo(request, response);
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

package blog.troppo.delivery;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
		boolean packed = answer.bytes().length >= SMALLEST_PACKED && takesGzip(request);
		for (KeptAnswer.Header header : answer.headers()) {
			response.addHeader(header.name(), header.value());
		}
		if (answer.contentType() != null) {
			response.setContentType(answer.contentType());
		}
		String etag = answer.etag(packed);
		response.setHeader(HttpHeaders.ETAG, etag);
		Preconditions conditions = new Preconditions(request, etag);
		if (conditions.fail()) {
			response.setStatus(HttpServletResponse.SC_PRECONDITION_FAILED);
		}
		else if (conditions.areMetAlready()) {
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
		}
		else {
			if (packed) {
				response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
			}
			body(request, response, packed ? answer.packed() : answer.bytes(), conditions);
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

	/**
	 * Whether the asker takes gzip rather than nothing: {@code gzip}, {@code *;q=0.5}.
	 */
	static boolean takesGzip(HttpServletRequest request) {
		String first = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
		if (first == null) {
			return false;
		}
		List<String> codings = Collections.list(request.getHeaders(HttpHeaders.ACCEPT_ENCODING))
			.stream()
			.flatMap((line) -> Arrays.stream(line.split(",")))
			.map((coding) -> coding.replace(" ", "").toLowerCase(Locale.ROOT))
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

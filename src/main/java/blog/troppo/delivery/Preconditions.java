package blog.troppo.delivery;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * The conditions that a request makes (RFC 9110, 13): what the asker has already, and
 * what a part is to be a part of. {@code If-None-Match} decides alone, and a date counts
 * only if it is the very date of these bytes: a deletion leaves dates as they were, and a
 * clock that ran ahead leaves some that nothing new can pass.
 *
 * @param etag of what would be sent, quoted
 * @param changed when it last changed; null if nobody knows
 */
record Preconditions(HttpServletRequest request, String etag, @Nullable Instant changed) {

	private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter
		.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	/** Whether what is there is not what the asker wants to go on with. */
	boolean fail() {
		List<String> tags = tags(HttpHeaders.IF_MATCH);
		if (!tags.isEmpty()) {
			return !tags.contains("*") && !tags.contains(this.etag);
		}
		return this.changed != null
				&& date(HttpHeaders.IF_UNMODIFIED_SINCE).filter((since) -> this.changed.isAfter(since)).isPresent();
	}

	/** Whether the asker has it already. */
	boolean areMetAlready() {
		List<String> tags = tags(HttpHeaders.IF_NONE_MATCH);
		if (!tags.isEmpty()) {
			return tags.contains("*") || tags.contains(this.etag) || tags.contains("W/" + this.etag);
		}
		return date(HttpHeaders.IF_MODIFIED_SINCE).filter((since) -> since.equals(this.changed)).isPresent();
	}

	/** Whether a part will fit what the asker has of it. */
	boolean allowParts() {
		String validator = this.request.getHeader(HttpHeaders.IF_RANGE);
		return validator == null || validator.equals(this.etag)
				|| parse(validator).filter((since) -> since.equals(this.changed)).isPresent();
	}

	private List<String> tags(String header) {
		return (this.request.getHeader(header) == null) ? List.of()
				: lines(header).flatMap((line) -> Arrays.stream(line.split(",")))
					.map(String::strip)
					.filter((tag) -> !tag.isEmpty())
					.toList();
	}

	private Stream<String> lines(String header) {
		return Collections.list(this.request.getHeaders(header)).stream();
	}

	private Optional<Instant> date(String header) {
		String line = this.request.getHeader(header);
		return (line != null) ? parse(line) : Optional.empty();
	}

	private static Optional<Instant> parse(String date) {
		try {
			return Optional.of(HTTP_DATE.parse(date.strip(), Instant::from));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

}

package blog.troppo.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Says what an answer is known by, and whether the asker has it already (RFC 9110). Only
 * {@code If-None-Match} can say so: a deletion or a rename changes the bytes and leaves
 * the date, and a clock that ran ahead leaves dates that nothing new can pass.
 *
 * @param tag changes with the bytes
 * @param modified when what it tells was last changed; null if that is not known
 */
record Validators(String tag, @Nullable Instant modified) {

	private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter
		.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	/**
	 * Sets the headers; if the asker has this answer already, says so, and that is all.
	 */
	boolean answer(HttpServletRequest request, HttpServletResponse response) {
		String etag = "\"" + this.tag + "\"";
		response.setHeader(HttpHeaders.ETAG, etag);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
		if (this.modified != null) {
			response.setHeader(HttpHeaders.LAST_MODIFIED, HTTP_DATE.format(this.modified));
		}
		boolean known = Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH))
			.stream()
			.anyMatch((header) -> names(header, etag));
		if (known) {
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
		}
		return known;
	}

	private static boolean names(String header, String etag) {
		return Arrays.stream(header.split(","))
			.map(String::strip)
			.anyMatch((tag) -> tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag));
	}

}

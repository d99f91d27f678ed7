package blog.troppo.delivery;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import blog.troppo.kept.Destination;
import blog.troppo.kept.KnownSince;
import blog.troppo.kept.Remark;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * What is sent before the bytes of a finished answer.
 *
 * @param remarks attributes of the request, by their names
 */
record Head(int status, List<Header> headers, @Nullable String contentType, Map<String, Remark> remarks) {

	/** Those that are of one answer to one request. */
	private static final Set<String> PASSING = Set.of("content-length", "content-type", "date", "connection",
			"keep-alive", "transfer-encoding", "accept-ranges");

	Head {
		headers = List.copyOf(headers);
		remarks = Map.copyOf(remarks);
	}

	/**
	 * That of an answer that is made.
	 * @param own what it has for this request alone
	 */
	static Head of(HttpServletRequest request, HttpServletResponse made, List<Header> own) {
		List<Header> headers = Header.of(made);
		headers.removeIf((header) -> PASSING.contains(header.name().toLowerCase(Locale.ROOT)) || own.contains(header));
		if (!knowsWhatItVariesBy(made)) {
			headers.add(new Header(HttpHeaders.VARY, "Accept-Encoding, Cookie"));
		}
		Map<String, Remark> remarks = new HashMap<>();
		Collections.list(request.getAttributeNames()).forEach((name) -> {
			if (request.getAttribute(name) instanceof Remark remark) {
				remarks.put(name, remark);
			}
		});
		return new Head(made.getStatus(), headers, made.getContentType(), remarks);
	}

	/** Who tells that it will be packed has told all. */
	private static boolean knowsWhatItVariesBy(HttpServletResponse made) {
		return made.getHeaders(HttpHeaders.VARY)
			.stream()
			.anyMatch((value) -> value.contains(HttpHeaders.ACCEPT_ENCODING));
	}

	/** Whether it is another for a browser that shows it as a page of its own. */
	boolean variesByDestination() {
		return this.headers.stream()
			.anyMatch((header) -> header.name().equalsIgnoreCase(HttpHeaders.VARY)
					&& Destination.matters(header.value()));
	}

	boolean isOk() {
		return this.status == HttpServletResponse.SC_OK;
	}

	/** When the bytes became what they are; null if nobody knows. */
	@Nullable Instant changed() {
		return (this.remarks.get(KnownSince.ATTRIBUTE) instanceof KnownSince known) ? known.moment() : null;
	}

	/** About what it takes to keep it. */
	int weight() {
		return 512 + this.headers.stream().mapToInt(Header::weight).sum();
	}

}

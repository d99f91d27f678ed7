package blog.troppo.delivery;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

/**
 * The conditions that a request makes (RFC 9110, 13): what the asker has already, and
 * what a part is to be a part of. Tags alone count: a date is none of the bytes.
 *
 * @param etag of what would be sent, quoted
 */
record Preconditions(HttpServletRequest request, String etag) {

	/** Whether what is there is not what the asker wants to go on with. */
	boolean fail() {
		List<String> tags = tags(HttpHeaders.IF_MATCH);
		return !tags.isEmpty() && !tags.contains("*") && !tags.contains(this.etag);
	}

	/** Whether the asker has it already. */
	boolean areMetAlready() {
		List<String> tags = tags(HttpHeaders.IF_NONE_MATCH);
		return tags.contains("*") || tags.contains(this.etag) || tags.contains("W/" + this.etag);
	}

	/** Whether a part will fit what the asker has of it. */
	boolean allowParts() {
		String validator = this.request.getHeader(HttpHeaders.IF_RANGE);
		return validator == null || validator.equals(this.etag);
	}

	private List<String> tags(String header) {
		if (this.request.getHeader(header) == null) {
			return List.of();
		}
		return Collections.list(this.request.getHeaders(header))
			.stream()
			.flatMap((line) -> Arrays.stream(line.split(",")))
			.map(String::strip)
			.filter((tag) -> !tag.isEmpty())
			.toList();
	}

}

package blog.troppo.rest.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import blog.troppo.user.Callers;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a request of the API from HTTP: its method, which a parameter or header may
 * replace, and the parameters of query and body.
 */
final class RequestReader {

	/** As large as JSON or a form may be; files are not counted. */
	private static final int MOST_TEXT = 16 * 1024 * 1024;

	/** What the database cannot hold; behind a backslash that is escaped it is a text. */
	private static final Pattern NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*+)\\\\u0000");

	private RequestReader() {
	}

	static RestRequest read(String path, HttpServletRequest asked) throws IOException {
		ObjectNode query = PhpParameters.parse(Optional.ofNullable(asked.getQueryString()).orElse(""));
		String method = query.path("_method")
			.asString(Optional.ofNullable(asked.getHeader("X-HTTP-Method-Override")).orElse(asked.getMethod()))
			.toUpperCase(Locale.ROOT);
		RestRequest.Sent sent = sent(query, asked);
		return new RestRequest(method.equals("HEAD") ? "GET" : method, path, sent, Callers.viewer(asked),
				Callers.caller(asked));
	}

	private static RestRequest.Sent sent(ObjectNode query, HttpServletRequest asked) throws IOException {
		Map<String, String> headers = new LinkedHashMap<>();
		Collections.list(asked.getHeaderNames())
			.forEach((name) -> headers.put(name.toLowerCase(Locale.ROOT), utf8(asked.getHeader(name))));
		String type = Optional.ofNullable(asked.getContentType()).orElse("").toLowerCase(Locale.ROOT);
		ObjectNode none = RestJson.object();
		if (asked.getMethod().equals("GET") || asked.getMethod().equals("HEAD")) {
			return new RestRequest.Sent(query, none, none, headers, SentBody.NONE);
		}
		if (type.matches("application/([\\w!#$&^.+-]+\\+)?json\\b.*")) {
			Optional<ObjectNode> json = json(text(asked));
			return new RestRequest.Sent(query, none, json.orElse(none), headers, SentBody.NONE, json.isPresent());
		}
		if (type.startsWith("application/x-www-form-urlencoded")) {
			return new RestRequest.Sent(query, urlEncoded(asked), none, headers, SentBody.NONE);
		}
		if (type.startsWith("multipart/form-data")) {
			return form(query, headers, asked);
		}
		return new RestRequest.Sent(query, none, none, headers, new Raw(asked));
	}

	/** The server reads headers byte by byte; WordPress takes them for UTF-8. */
	private static String utf8(String header) {
		return new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
	}

	/**
	 * Somebody on the way may have asked for a parameter, and so read the body already.
	 */
	private static ObjectNode urlEncoded(HttpServletRequest asked) throws IOException {
		String body = text(asked);
		if (!body.isEmpty()) {
			return PhpParameters.parse(body);
		}
		PhpParameters parameters = new PhpParameters();
		asked.getParameterMap()
			.forEach((name, values) -> Stream.of(values)
				.forEach((value) -> parameters.add(name, Objects.requireNonNullElse(value, ""))));
		return parameters.object();
	}

	private static String text(HttpServletRequest asked) throws IOException {
		byte[] bytes = asked.getInputStream().readNBytes(MOST_TEXT + 1);
		if (bytes.length > MOST_TEXT) {
			throw new RestException("rest_request_too_large", "The request is too large.", 413);
		}
		return new String(bytes, StandardCharsets.UTF_8);
	}

	/** Empty if it is none. */
	private static Optional<ObjectNode> json(String text) {
		if (text.isEmpty()) {
			return Optional.of(RestJson.object());
		}
		try {
			JsonNode json = RestJson.MAPPER.readTree(NUL.matcher(text).replaceAll("$1"));
			return Optional.of(json.isContainer() ? JsonTypes.object(json) : RestJson.object());
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

	private static RestRequest.Sent form(ObjectNode query, Map<String, String> headers, HttpServletRequest asked)
			throws IOException {
		PhpParameters parameters = new PhpParameters();
		Set<String> files = new LinkedHashSet<>();
		try {
			for (Part part : asked.getParts()) {
				if (part.getSubmittedFileName() != null) {
					files.add(part.getName());
				}
				else if (part.getSize() <= MOST_TEXT) {
					try (InputStream stream = part.getInputStream()) {
						parameters.add(part.getName(), new String(stream.readAllBytes(), StandardCharsets.UTF_8));
					}
				}
			}
		}
		catch (ServletException | IllegalStateException ex) {
			throw new RestException("rest_upload_unknown_error", "The form could not be read.", 400);
		}
		return new RestRequest.Sent(query, parameters.object(), RestJson.object(), headers, new Files(asked, files));
	}

	private record Raw(HttpServletRequest asked) implements SentBody {

		@Override
		public InputStream stream() throws IOException {
			return this.asked.getInputStream();
		}

		@Override
		public boolean isEmpty() {
			long length = this.asked.getContentLengthLong();
			return length == 0 || length < 0 && this.asked.getHeader("Transfer-Encoding") == null;
		}

		@Override
		public Optional<SentFile> file(String field) {
			return Optional.empty();
		}

	}

	private record Files(HttpServletRequest asked, Set<String> files) implements SentBody {

		@Override
		public InputStream stream() {
			return InputStream.nullInputStream();
		}

		@Override
		public boolean isEmpty() {
			return true;
		}

		@Override
		public Optional<SentFile> file(String field) throws IOException {
			try {
				Part part = this.asked.getPart(field);
				return (part == null || part.getSubmittedFileName() == null) ? Optional.empty()
						: Optional.of(new SentFile(part.getSubmittedFileName(),
								Optional.ofNullable(part.getContentType()).orElse(""), part.getInputStream()));
			}
			catch (ServletException ex) {
				throw new IOException(ex);
			}
		}

	}

}

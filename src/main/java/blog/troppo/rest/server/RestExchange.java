package blog.troppo.rest.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

import blog.troppo.kept.Kept;
import blog.troppo.kept.Shelf;
import blog.troppo.site.SiteUrls;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * Reads a request from HTTP, has it answered, and writes the answer: as it is, in an
 * envelope, or as a call of a script.
 */
@Component
public class RestExchange {

	private static final String EXPOSED = "X-WP-Total, X-WP-TotalPages, Link";

	private static final String JAVASCRIPT = "application/javascript; charset=UTF-8";

	private static final String ALLOWED = "Authorization, X-WP-Nonce, Content-Disposition, Content-MD5, Content-Type";

	private static final Pattern CALLBACK = Pattern.compile("[\\w.]+");

	private final RestServer server;

	private final SiteUrls urls;

	private final Kept<Asked, RestResponse> kept;

	RestExchange(RestServer server, SiteUrls urls, Shelf shelf) {
		this.server = server;
		this.urls = urls;
		this.kept = shelf.keep(RestResponse::weight);
	}

	/** What anybody may ask, without parameters that mean nothing. */
	private record Asked(String path, ObjectNode query) {
	}

	/**
	 * Answers.
	 * @param path the route: {@code /wp/v2/posts}
	 */
	public void answer(String path, HttpServletRequest asked, HttpServletResponse response) throws IOException {
		setHeaders(asked, response);
		ObjectNode query = RestJson.object();
		RestResponse answer;
		try {
			RestRequest request = RequestReader.read(path, asked);
			query = request.query();
			answer = answer(request);
		}
		catch (RestException ex) {
			answer = ex.response();
		}
		write(answer, query, asked, response);
	}

	private RestResponse answer(RestRequest request) {
		if (!this.server.isReading(request)) {
			return answerWhole(request);
		}
		if (!request.isForAnybody()) {
			return this.server.reading(() -> answerWhole(request));
		}
		RestRequest meant = this.server.meant(request);
		return this.kept.get(new Asked(meant.path(), meant.query()),
				() -> this.server.reading(() -> answerWhole(meant)));
	}

	private RestResponse answerWhole(RestRequest request) {
		RestResponse plain = this.server.answer(request);
		if (plain.status() >= 400 || plain.raw() != null) {
			return plain;
		}
		RestResponse wanted = plain.showing(Selection.of(request));
		JsonNode embed = request.raw("_embed");
		if (embed != null) {
			this.server.reading(() -> new Embedding(this.server, request, embed).into(wanted.body()));
		}
		return wanted;
	}

	private void setHeaders(HttpServletRequest asked, HttpServletResponse response) {
		response.setContentType("application/json; charset=UTF-8");
		response.setHeader("X-Robots-Tag", "noindex");
		response.setHeader("Link", "<" + this.urls.api() + ">; rel=\"https://api.w.org/\"");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Access-Control-Expose-Headers", EXPOSED);
		response.setHeader("Access-Control-Allow-Headers", ALLOWED);
		response.addHeader("Vary", "Origin");
		String origin = asked.getHeader("Origin");
		if (origin != null && CrossOrigin.isAddress(origin)) {
			response.setHeader("Access-Control-Allow-Origin", origin);
			response.setHeader("Access-Control-Allow-Methods", "OPTIONS, GET, POST, PUT, PATCH, DELETE");
			response.setHeader("Access-Control-Allow-Credentials", "true");
		}
	}

	private void write(RestResponse answer, ObjectNode query, HttpServletRequest asked, HttpServletResponse response)
			throws IOException {
		String callback = query.path("_jsonp").asString("");
		if (!callback.isEmpty() && !CALLBACK.matcher(callback).matches()) {
			response.setStatus(400);
			response.setContentType(JAVASCRIPT);
			send(RestJson.object()
				.put("code", "rest_callback_invalid")
				.put("message", "Invalid JSONP callback function."), "", asked, response);
			return;
		}
		Map<String, Object> headers = answer.headers(query);
		if (query.has("_envelope")) {
			ObjectNode envelope = RestJson.object();
			envelope.set("body", answer.body());
			envelope.put("status", answer.status());
			envelope.set("headers", headers.isEmpty() ? RestJson.array() : RestJson.of(headers));
			send(envelope, callback, asked, response);
			return;
		}
		response.setStatus(answer.status());
		headers.forEach((name, value) -> response.setHeader(name, value.toString()));
		if (answer.status() == 204) {
			return;
		}
		RestResponse.Raw raw = answer.raw();
		if (raw != null) {
			response.setContentType(raw.type());
			send(raw.bytes(), asked, response);
			return;
		}
		send(answer.body(), callback, asked, response);
	}

	private static void send(JsonNode body, String callback, HttpServletRequest asked, HttpServletResponse response)
			throws IOException {
		String json = RestJson.MAPPER.writeValueAsString(body);
		if (!callback.isEmpty()) {
			response.setContentType(JAVASCRIPT);
		}
		byte[] bytes = (callback.isEmpty() ? json : "/**/" + callback + "(" + json + ")")
			.getBytes(StandardCharsets.UTF_8);
		send(bytes, asked, response);
	}

	private static void send(byte[] bytes, HttpServletRequest asked, HttpServletResponse response) throws IOException {
		response.setContentLength(bytes.length);
		if (!asked.getMethod().equals("HEAD")) {
			response.getOutputStream().write(bytes);
		}
	}

}

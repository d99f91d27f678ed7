package blog.troppo.rest.server;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An answer before it is written: a status, a body, and headers by name. */
public final class RestResponse {

	private final int status;

	private final JsonNode body;

	private final Map<String, Object> headers = new LinkedHashMap<>();

	private @Nullable Raw raw;

	private boolean linkedAlways;

	/** What goes out as it is, not as JSON. */
	record Raw(String type, byte[] bytes) {
	}

	public RestResponse(int status, @Nullable Object body) {
		this.status = status;
		this.body = RestJson.of(body);
	}

	public static RestResponse ok(@Nullable Object body) {
		return new RestResponse(200, body);
	}

	/** What was made, with its address. */
	public static RestResponse created(Object body, String location) {
		return new RestResponse(201, body).header("Location", location);
	}

	/** What is no more, as it was. */
	public static RestResponse deleted(ObjectNode previous) {
		previous.remove("_links");
		ObjectNode body = RestJson.object().put("deleted", true);
		body.set("previous", previous);
		return ok(body);
	}

	/** Bytes of another type in the place of JSON. */
	public RestResponse as(String type, byte[] bytes) {
		this.raw = new Raw(type, bytes);
		return this;
	}

	@Nullable Raw raw() {
		return this.raw;
	}

	/** A number stays one where the answer is wrapped in an envelope. */
	public RestResponse header(String name, Object value) {
		this.headers.put(name, value);
		return this;
	}

	/** Its links are there even where other fields alone are asked for. */
	public RestResponse linkedAlways() {
		this.linkedAlways = true;
		return this;
	}

	/** With these fields alone. */
	RestResponse showing(Selection selection) {
		return showing(selection.of(this.body, this.linkedAlways));
	}

	/** Where the same thing is to be read by people. */
	public RestResponse alternate(String address) {
		return header("Link", "<" + address + ">; rel=\"alternate\"; type=text/html");
	}

	public int status() {
		return this.status;
	}

	public JsonNode body() {
		return this.body;
	}

	/** For a request that sent this query. */
	Map<String, Object> headers(ObjectNode query) {
		Map<String, Object> headers = new LinkedHashMap<>(this.headers);
		headers.replaceAll((name, value) -> (value instanceof Listing.Beside beside) ? beside.header(query) : value);
		return headers;
	}

	/** The same with another body. */
	private RestResponse showing(JsonNode body) {
		RestResponse response = new RestResponse(this.status, body);
		response.headers.putAll(this.headers);
		return response;
	}

	/** About how many bytes it takes to keep it. */
	int weight() {
		return 1024 + weight(this.body) + ((this.raw != null) ? this.raw.bytes().length : 0);
	}

	private static int weight(JsonNode node) {
		int own = 64 + (node.isString() ? node.stringValue().length() : 0);
		return own + node.valueStream().mapToInt(RestResponse::weight).sum();
	}

}

package blog.troppo.rest.server;

import java.util.List;

import blog.troppo.support.InvalidException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** WordPress's {@code WP_Error} as an answer: a code, a message, a status. */
public final class RestException extends RuntimeException {

	private final String code;

	private final @Nullable ObjectNode data;

	private @Nullable JsonNode more;

	public RestException(String code, String message, int status) {
		this(code, message, RestJson.object().put("status", status));
	}

	/**
	 * With more than a status.
	 * @param data what the error's {@code data} holds, {@code status} among it
	 */
	public RestException(String code, String message, @Nullable ObjectNode data) {
		super(message, null, false, false);
		this.code = code;
		this.data = data;
	}

	/** What WordPress passes on as it came, with no status of its own: 500. */
	public static RestException passedOn(InvalidException ex) {
		return new RestException(ex.code(), String.valueOf(ex.getMessage()), (ObjectNode) null);
	}

	/** What cannot be taken, by WordPress's word for it. */
	public static RestException refused(InvalidException ex) {
		return new RestException(ex.code(), String.valueOf(ex.getMessage()), 400);
	}

	/** What a value must not be, checked beside the parameters. */
	public static RestException refused(InvalidValue ex) {
		RestException refusal = new RestException(ex.code(), ex.message(), 400);
		if (!ex.data().isNull()) {
			refusal.more = RestJson.of(List.of(ex.data()));
		}
		return refusal;
	}

	/**
	 * Refuses who may not: 401 for those who could log in, 403 for those who have, as
	 * {@code rest_authorization_required_code}.
	 */
	public static RestException forbidden(RestRequest request, String code, String message) {
		return new RestException(code, message, request.viewer().isLoggedIn() ? 403 : 401);
	}

	/**
	 * What WordPress adds where an error came about in two places:
	 * {@code additional_data}.
	 */
	public RestException with(long again) {
		this.more = RestJson.of(List.of(again, again));
		return this;
	}

	/** The same, where it came about in one. */
	public RestException withOnce(long again) {
		this.more = RestJson.of(List.of(again));
		return this;
	}

	public String code() {
		return this.code;
	}

	int status() {
		return (this.data != null) ? this.data.path("status").asInt(500) : 500;
	}

	RestResponse response() {
		ObjectNode body = RestJson.object().put("code", this.code).put("message", getMessage());
		body.set("data", RestJson.of(this.data));
		if (this.more != null) {
			body.set("additional_data", this.more);
		}
		return new RestResponse(status(), body);
	}

}

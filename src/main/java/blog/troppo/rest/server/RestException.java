package blog.troppo.rest.server;

import tools.jackson.databind.node.ObjectNode;

/** WordPress's {@code WP_Error} as an answer: a code, a message, a status. */
public final class RestException extends RuntimeException {

	private final String code;

	private final ObjectNode data;

	public RestException(String code, String message, int status) {
		this(code, message, RestJson.object().put("status", status));
	}

	/**
	 * With more than a status.
	 * @param data what the error's {@code data} holds, {@code status} among it
	 */
	public RestException(String code, String message, ObjectNode data) {
		super(message, null, false, false);
		this.code = code;
		this.data = data;
	}

	/**
	 * Refuses who may not: 401 for those who could log in, 403 for those who have, as
	 * {@code rest_authorization_required_code}.
	 */
	public static RestException forbidden(RestRequest request, String code, String message) {
		return new RestException(code, message, request.viewer().isLoggedIn() ? 403 : 401);
	}

	public String code() {
		return this.code;
	}

	int status() {
		return this.data.path("status").asInt(500);
	}

	RestResponse response() {
		ObjectNode body = RestJson.object().put("code", this.code).put("message", getMessage());
		body.set("data", this.data);
		return new RestResponse(status(), body);
	}

}

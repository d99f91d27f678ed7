package blog.troppo.rest.server;

import java.util.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * Several requests in one: answered one after the other, each with an answer of its own.
 */
@Component
class BatchResource implements RestResource {

	/** A whole address stands for its path, on whatever host. */
	private static final Pattern BEFORE_PATH = Pattern.compile("^[a-z][a-z0-9+.-]*://[^/?#]*",
			Pattern.CASE_INSENSITIVE);

	private final ObjectProvider<RestServer> server;

	BatchResource(ObjectProvider<RestServer> server) {
		this.server = server;
	}

	@Override
	public void routes(RouteTable routes) {
		routes.at("/batch/v1", Contract.of("batch"))
			.post(Route.Permission.ANYBODY, this::answerAll)
			.withoutNamespace()
			.withoutTransaction("POST");
	}

	private RestResponse answerAll(RestRequest batch) {
		List<RestRequest> requests = batch.value("requests").valueStream().map((asked) -> read(asked, batch)).toList();
		List<Optional<RestResponse>> refusals = requests.stream().map(this.server.getObject()::refusal).toList();
		boolean all = batch.text("validation").equals("require-all-validate");
		ObjectNode answer = RestJson.object();
		if (all && refusals.stream().anyMatch(Optional::isPresent)) {
			answer.put("failed", "validation");
			answer.set("responses",
					RestJson.of(refusals.stream()
						.map((refusal) -> refusal.map((why) -> envelope(why, batch)).orElse(null))
						.toList()));
			return new RestResponse(207, answer);
		}
		List<JsonNode> responses = new ArrayList<>();
		for (int i = 0; i < requests.size(); i++) {
			RestRequest request = requests.get(i);
			responses.add(envelope(refusals.get(i).orElseGet(() -> this.server.getObject().answer(request)), request));
		}
		answer.set("responses", RestJson.of(responses));
		return new RestResponse(207, answer);
	}

	private static RestRequest read(JsonNode asked, RestRequest batch) {
		String address = BEFORE_PATH.matcher(asked.path("path").asString("")).replaceFirst("");
		int query = address.indexOf('?');
		String path = (query < 0) ? address : address.substring(0, query);
		ObjectNode parameters = (query < 0) ? RestJson.object() : PhpParameters.parse(address.substring(query + 1));
		ObjectNode body = (asked.get("body") instanceof ObjectNode object) ? object : RestJson.object();
		return batch.inner(asked.path("method").asString("POST"), path, parameters, body);
	}

	private static JsonNode envelope(RestResponse response, RestRequest request) {
		ObjectNode envelope = RestJson.object();
		envelope.set("body", response.body());
		envelope.put("status", response.status());
		Map<String, Object> headers = response.headers(request.query());
		envelope.set("headers", headers.isEmpty() ? RestJson.array() : RestJson.of(headers));
		return envelope;
	}

}

package blog.troppo.rest.editor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestJson;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestResource;
import blog.troppo.rest.server.RestResponse;
import blog.troppo.rest.server.RouteTable;
import blog.troppo.support.OutboundGuard;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * What a page says of itself, for links in the editor. The address is the author's, so it
 * goes through the {@link OutboundGuard}.
 */
@Component
class UrlDetailsResource implements RestResource {

	private static final int MOST_BYTES = 512 * 1024;

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final OutboundGuard guard;

	UrlDetailsResource(OutboundGuard guard) {
		this.guard = guard;
	}

	@Override
	public void routes(RouteTable routes) {
		routes.at("/wp-block-editor/v1/url-details", Contract.of("url-details"))
			.get(UrlDetailsResource::mayAsk, this::details)
			.checking("url", (url, request) -> check(url.asString("").strip()))
			.withoutTransaction("GET");
	}

	private static void mayAsk(RestRequest request) {
		if (!request.viewer().can("edit_posts")) {
			throw RestException.forbidden(request, "rest_cannot_view_url_details",
					"Sorry, you are not allowed to process remote URLs.");
		}
	}

	private void check(String address) {
		try {
			this.guard.check(new URI(address));
		}
		catch (URISyntaxException | UnknownHostException ex) {
			throw invalid();
		}
	}

	private RestResponse details(RestRequest request) {
		String address = request.text("url").strip();
		String page = fetch(address);
		if (page.isEmpty()) {
			throw new RestException("no_content", "Unable to retrieve body from response at this URL.", 404);
		}
		return RestResponse.ok(UrlDetails.read(page, address).json());
	}

	private String fetch(String address) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		try {
			OutboundGuard.Answer answer = this.guard.fetch(new URI(address), MOST_BYTES, PATIENCE, body);
			if (answer.status() != 200) {
				throw notFound();
			}
			return body.toString(StandardCharsets.UTF_8);
		}
		catch (URISyntaxException | UnknownHostException ex) {
			throw invalid();
		}
		catch (IOException ex) {
			throw notFound();
		}
	}

	private static RestException notFound() {
		return new RestException("no_response", "URL not found. Response returned a non-200 status code for this URL.",
				404);
	}

	/** No address that may be asked. */
	private static RestException invalid() {
		ObjectNode data = RestJson.object().put("status", 400);
		data.putObject("params").put("url", "Invalid parameter.");
		data.putArray("details");
		return new RestException("rest_invalid_param", "Invalid parameter(s): url", data);
	}

}

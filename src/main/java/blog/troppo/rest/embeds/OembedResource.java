package blog.troppo.rest.embeds;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import blog.troppo.embed.EmbedQuestions;
import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestResource;
import blog.troppo.rest.server.RestResponse;
import blog.troppo.rest.server.Route;
import blog.troppo.rest.server.RouteTable;
import blog.troppo.site.QueryVars;
import blog.troppo.theme.Oembed;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * oEmbed: what other sites are told of our posts, as JSON or XML, and what authors are
 * told of other sites' pages.
 */
@Component
class OembedResource implements RestResource {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Oembed oembed;

	private final EmbedQuestions others;

	OembedResource(Oembed oembed, EmbedQuestions others) {
		this.oembed = oembed;
		this.others = others;
	}

	@Override
	public void routes(RouteTable routes) {
		Contract contract = Contract.of("oembed");
		routes.at("/oembed/1.0/embed", contract)
			.get(Route.Permission.ANYBODY, this::embed)
			.finishing(OembedResource::asXml);
		routes.at("/oembed/1.0/proxy", contract)
			.get(OembedResource::mayAskOthers, this::proxy)
			.withoutTransaction("GET");
	}

	/** Errors as well, for who asks for it. */
	private static RestResponse asXml(RestRequest request, RestResponse response) {
		return request.text("format").equals("xml")
				? response.as("text/xml; charset=UTF-8",
						OembedXml.of(JSON.convertValue(response.body(), Map.class)).getBytes(StandardCharsets.UTF_8))
				: response;
	}

	private RestResponse embed(RestRequest request) {
		return RestResponse.ok(own(request).orElseThrow(OembedResource::nothing));
	}

	private Optional<Map<String, Object>> own(RestRequest request) {
		return this.oembed.of(request.text("url"), QueryVars.numberIn(request.text("maxwidth")));
	}

	private static RestException nothing() {
		return new RestException("oembed_invalid_url", "Not Found", 404);
	}

	private static void mayAskOthers(RestRequest request) {
		if (!request.viewer().can("edit_posts")) {
			throw RestException.forbidden(request, "rest_forbidden",
					"Sorry, you are not allowed to make proxied oEmbed requests.");
		}
	}

	private RestResponse proxy(RestRequest request) {
		return RestResponse.ok(own(request).or(() -> theirs(request)).orElseThrow(OembedResource::nothing));
	}

	private Optional<Map<String, Object>> theirs(RestRequest request) {
		try {
			return this.others.ask(request.text("url"), request.count("maxwidth"), request.count("maxheight"),
					request.flag("discover"));
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

}

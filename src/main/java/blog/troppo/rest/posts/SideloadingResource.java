package blog.troppo.rest.posts;

import java.util.List;

import blog.troppo.media.Sideloading;
import blog.troppo.media.Sideloading.Version;
import blog.troppo.rest.server.InvalidValue;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestJson;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestResource;
import blog.troppo.rest.server.RestResponse;
import blog.troppo.rest.server.RouteTable;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.InvalidException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * Versions of an image that a browser made, which browsers do under HTTPS alone: the
 * routes are there for sites with such addresses, as in WordPress.
 */
@Component
class SideloadingResource implements RestResource {

	private final MediaAnswers answers;

	private final IncomingMedia incoming;

	private final Sideloading sideloading;

	private final SiteUrls urls;

	SideloadingResource(MediaAnswers answers, IncomingMedia incoming, Sideloading sideloading, SiteUrls urls) {
		this.answers = answers;
		this.incoming = incoming;
		this.sideloading = sideloading;
		this.urls = urls;
	}

	@Override
	public void routes(RouteTable routes) {
		routes.at(MediaAnswers.ONE + "/sideload", MediaAnswers.TYPE.contract())
			.onlyIf(this::isSecure)
			.post(this.answers::mayWork, this::sideload)
			.checking("image_size", (names, request) -> check(names, "image_size"))
			.withoutTransaction("POST");
		routes.at(MediaAnswers.ONE + "/finalize", MediaAnswers.TYPE.contract())
			.onlyIf(this::isSecure)
			.post(this.answers::mayWork, this::finish)
			.checking("sub_sizes", (versions, request) -> checkAll(versions));
	}

	private boolean isSecure() {
		return this.urls.home().startsWith("https:");
	}

	private void check(JsonNode names, String parameter) throws InvalidValue {
		if (!this.sideloading.knows(names(names))) {
			throw new InvalidValue("rest_not_in_enum", parameter + " contains an invalid image size.");
		}
	}

	private void checkAll(JsonNode versions) throws InvalidValue {
		for (int i = 0; i < versions.size(); i++) {
			check(versions.path(i).path("image_size"), "sub_sizes[" + i + "][image_size]");
		}
	}

	private static List<String> names(JsonNode names) {
		return names.isArray() ? names.valueStream().map((name) -> name.asString("")).toList()
				: List.of(names.asString(""));
	}

	private RestResponse sideload(RestRequest request) {
		List<String> names = names(request.value("image_size"));
		Version kept = this.incoming.take(request,
				(name, content) -> this.sideloading.keep(request.number("id"), names, name, content, request.viewer()));
		ObjectNode told = RestJson.object();
		told.set("image_size", request.value("image_size"));
		if (kept.isReplacing()) {
			told.put("original_image", kept.original());
		}
		if (!kept.isBeside()) {
			told.put("width", kept.width()).put("height", kept.height());
		}
		told.put("file", kept.file());
		if (!kept.isReplacing() && !kept.isBeside()) {
			told.put("mime_type", kept.mimeType());
		}
		return RestResponse.ok(kept.isBeside() ? told : told.put("filesize", kept.bytes()));
	}

	private RestResponse finish(RestRequest request) {
		long id = request.number("id");
		try {
			this.sideloading.finish(id,
					request.value("sub_sizes").valueStream().map(SideloadingResource::read).toList(), request.viewer());
		}
		catch (InvalidException ex) {
			throw RestException.refused(ex);
		}
		return RestResponse.ok(this.answers.show(id, request.inEditContext()));
	}

	private static Version read(JsonNode sent) {
		return new Version(names(sent.path("image_size")), sent.path("width").asInt(0), sent.path("height").asInt(0),
				sent.path("file").asString(""), sent.path("mime_type").asString(""), sent.path("filesize").asLong(0),
				sent.path("original_image").asString(""));
	}

}

package blog.troppo.rest.fonts;

import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestJson;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestResource;
import blog.troppo.rest.server.RestResponse;
import blog.troppo.rest.server.RouteTable;

import org.springframework.stereotype.Component;

/**
 * Fonts to choose from: none, since WordPress's collection is fetched from its own
 * servers.
 */
@Component
class FontCollectionsResource implements RestResource {

	@Override
	public void routes(RouteTable routes) {
		Contract contract = Contract.of("font-collection");
		routes.at("/wp/v2/font-collections", contract)
			.get(FontCollectionsResource::mayRead,
					(request) -> RestResponse.ok(RestJson.array())
						.header("X-WP-Total", 0)
						.header("X-WP-TotalPages", 0));
		routes.at("/wp/v2/font-collections/(?P<slug>[\\/\\w-]+)", contract)
			.get(FontCollectionsResource::mayRead, (request) -> {
				throw new RestException("rest_font_collection_not_found", "Font collection not found.", 404);
			});
	}

	private static void mayRead(RestRequest request) {
		if (!request.viewer().can("edit_theme_options")) {
			throw RestException.forbidden(request, "rest_cannot_read",
					"Sorry, you are not allowed to access font collections.");
		}
	}

}

package blog.troppo.rest.design;

import java.util.List;

import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestJson;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestResource;
import blog.troppo.rest.server.RestResponse;
import blog.troppo.rest.server.RestServer;
import blog.troppo.rest.server.Route;
import blog.troppo.rest.server.RouteTable;
import blog.troppo.theme.folder.MergedThemeJson;
import blog.troppo.theme.folder.Theme;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * The active theme's settings and styles over WordPress's, and its variations of them.
 */
@Component
class ThemeStylesResource implements RestResource {

	private static final String THEMES = GlobalStylesResource.ALL + "/themes/";

	private final ChosenTheme chosen;

	private final ObjectProvider<RestServer> server;

	ThemeStylesResource(ChosenTheme chosen, ObjectProvider<RestServer> server) {
		this.chosen = chosen;
		this.server = server;
	}

	@Override
	public void routes(RouteTable routes) {
		Contract contract = Contract.of("global-styles-themes");
		Route.Permission mayRead = ThemeStylesResource::mayRead;
		routes.at(THEMES + "(?P<stylesheet>[\\/\\s%\\w\\.\\(\\)\\[\\]\\@_\\-]+)/variations", contract)
			.get(mayRead, (request) -> RestResponse.ok(variations(theme(request))));
		routes.at(THEMES + "(?P<stylesheet>[^\\/:<>\\*\\?\"\\|]+(?:\\/[^\\/:<>\\*\\?\"\\|]+)?)", contract)
			.get(mayRead, (request) -> RestResponse.ok(styles(theme(request))));
	}

	private static void mayRead(RestRequest request) {
		if (!request.viewer().can("edit_posts") && !request.viewer().can("edit_pages")) {
			throw RestException.forbidden(request, "rest_cannot_read_global_styles",
					"Sorry, you are not allowed to access the global styles on this site.");
		}
	}

	private Theme theme(RestRequest request) {
		Theme theme = this.chosen.theme();
		if (!theme.name().equals(request.text("stylesheet"))) {
			throw new RestException("rest_theme_not_found", "Theme not found.", 404);
		}
		return theme;
	}

	private ObjectNode styles(Theme theme) {
		ObjectNode styles = MergedThemeJson.of(theme.json());
		ObjectNode self = styles.putObject("_links").putArray("self").addObject();
		self.put("href", this.server.getObject().address(THEMES + theme.name()));
		self.putObject("targetHints").putArray("allow").add("GET");
		return styles;
	}

	/** Files of {@code styles/}, each a {@code theme.json} with a title. */
	private static JsonNode variations(Theme theme) {
		List<ObjectNode> variations = theme.paths()
			.stream()
			.filter((path) -> path.startsWith("styles/") && path.endsWith(".json"))
			.sorted()
			.flatMap((path) -> theme.variation(path).stream())
			.map((json) -> {
				ObjectNode variation = RestJson.object().put("version", 3);
				variation.put("title", json.path("title").asString(""));
				MergedThemeJson.alone(json, "theme")
					.properties()
					.stream()
					.filter((part) -> !part.getValue().isEmpty())
					.forEach((part) -> variation.set(part.getKey(), part.getValue()));
				return variation;
			})
			.toList();
		return RestJson.of(variations);
	}

}

package blog.troppo.rest.extensions;

import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestJson;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestResource;
import blog.troppo.rest.server.RestResponse;
import blog.troppo.rest.server.Route;
import blog.troppo.rest.server.RouteTable;

import org.springframework.stereotype.Component;

/**
 * What extends the site. Troppo is one piece and loads no code of others, so the list is
 * empty, and nothing can be put into it; programs that look for a plugin learn that it is
 * not there.
 */
@Component
class PluginsResource implements RestResource {

	@Override
	public void routes(RouteTable routes) {
		Contract contract = Contract.of("plugin");
		routes.at("/wp/v2/plugins", contract)
			.get(may("activate_plugins", "rest_cannot_view_plugins", "manage plugins for"),
					(request) -> RestResponse.ok(RestJson.array()))
			.post(may("install_plugins", "rest_cannot_install_plugin", "install plugins on"), (request) -> {
				throw new RestException("plugins_api_failed", "This site takes no plugins.", 500);
			});
		Route.Permission change = missingFor(
				may("activate_plugins", "rest_cannot_manage_plugins", "manage plugins for"));
		routes.at("/wp/v2/plugins/(?P<plugin>[^.\\/]+(?:\\/[^.\\/]+)?)", contract)
			.get(missingFor(may("activate_plugins", "rest_cannot_view_plugin", "manage plugins for")),
					PluginsResource::missing)
			.edit(change, PluginsResource::missing)
			.delete(change, PluginsResource::missing);
	}

	/** Who may ask is told that there is none. */
	private static Route.Permission missingFor(Route.Permission permission) {
		return (request) -> {
			permission.check(request);
			missing(request);
		};
	}

	private static Route.Permission may(String capability, String code, String what) {
		String message = "Sorry, you are not allowed to " + what + " this site.";
		return (request) -> {
			if (!request.viewer().can(capability)) {
				throw RestException.forbidden(request, code, message);
			}
		};
	}

	private static RestResponse missing(RestRequest request) {
		throw new RestException("rest_plugin_not_found", "Plugin not found.", 404);
	}

}

package blog.troppo.rest.menus;

import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestRequest;

/** Who reads menus, and who keeps them. */
final class MenuRights {

	private MenuRights() {
	}

	static boolean mayKeep(RestRequest request) {
		return request.viewer().can("edit_theme_options");
	}

	/** Readers see menus in pages; what stands behind them is for those who write. */
	static void mayRead(String what, RestRequest request) {
		if (!request.viewer().can("edit_posts") && !mayKeep(request)) {
			throw refusal(what, request);
		}
	}

	static RestException refusal(String what, RestRequest request) {
		return RestException.forbidden(request, "rest_cannot_view", "Sorry, you are not allowed to view " + what + ".");
	}

}

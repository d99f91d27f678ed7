package blog.troppo.rest.widgets;

import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestRequest;

/** Widgets are for those who keep the theme. */
final class WidgetRights {

	private WidgetRights() {
	}

	static void mayKeep(RestRequest request) {
		if (!request.viewer().can("edit_theme_options")) {
			throw RestException.forbidden(request, "rest_cannot_manage_widgets",
					"Sorry, you are not allowed to manage widgets on this site.");
		}
	}

}

package blog.troppo.rest.fonts;

import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestRequest;

/** Fonts are for those who keep the theme. */
final class FontRights {

	private FontRights() {
	}

	/**
	 * Refuses others.
	 * @param what is asked for: {@code font families}
	 */
	static void mayRead(RestRequest request, String what) {
		need(request, "rest_cannot_read", "Sorry, you are not allowed to access " + what + ".");
	}

	static void mayCreate(RestRequest request) {
		need(request, "rest_cannot_create", "Sorry, you are not allowed to create posts as this user.");
	}

	static void mayEdit(RestRequest request) {
		need(request, "rest_cannot_edit", "Sorry, you are not allowed to edit this post.");
	}

	static void mayDelete(RestRequest request) {
		need(request, "rest_cannot_delete", "Sorry, you are not allowed to delete this post.");
	}

	private static void need(RestRequest request, String code, String message) {
		if (!request.viewer().can("edit_theme_options")) {
			throw RestException.forbidden(request, code, message);
		}
	}

	/** Fonts go for good or not at all. */
	static void refuseTrash(RestRequest request) {
		if (!request.flag("force")) {
			throw new RestException("rest_trash_not_supported",
					"Font faces do not support trashing. Set \"force=true\" to delete.", 501);
		}
	}

}

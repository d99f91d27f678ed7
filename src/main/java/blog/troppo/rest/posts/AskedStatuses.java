package blog.troppo.rest.posts;

import java.util.Set;

import blog.troppo.rest.server.InvalidValue;
import blog.troppo.rest.server.RestJson;
import blog.troppo.rest.server.RestRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * The statuses that a list of posts is asked for. Those that readers do not see are for
 * those who edit; each is looked at by itself, first for whether it may be asked for.
 */
public final class AskedStatuses {

	private AskedStatuses() {
	}

	/**
	 * As a list.
	 * @param sent a list, or a text of several
	 * @param known the schema of the parameter
	 * @param usual what anybody may ask for
	 * @param edits whether the asker may ask for the others
	 */
	public static JsonNode read(JsonNode sent, JsonNode known, Set<String> usual, boolean edits, RestRequest request)
			throws InvalidValue {
		ArrayNode statuses = RestJson.array();
		for (String name : RestRequest.slugs(sent)) {
			if (!usual.contains(name) && !edits) {
				throw new InvalidValue("rest_forbidden_status", "Status is forbidden.",
						RestJson.object().put("status", request.viewer().isLoggedIn() ? 403 : 401));
			}
			InvalidValue.check(RestJson.of(name), known, "status").forEach(statuses::add);
		}
		return statuses;
	}

}

package blog.troppo.rest.posts;

import blog.troppo.content.PostChange;
import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.InvalidValue;
import blog.troppo.rest.server.RestException;
import tools.jackson.databind.JsonNode;

/**
 * What a request says in {@code meta}: entries that the contract names are checked one by
 * one and kept, all others are passed over.
 */
final class SentMeta {

	/**
	 * Whether a pattern stays the same wherever it is used (empty), takes some other
	 * words ({@code partial}), or is copied ({@code unsynced}).
	 */
	static final String PATTERN_SYNC = "wp_pattern_sync_status";

	private SentMeta() {
	}

	static PostChange into(PostChange given, JsonNode meta, Contract contract) {
		PostChange change = given;
		for (var entry : contract.properties().path("meta").path("properties").properties()) {
			String name = entry.getKey();
			JsonNode value = meta.path(name);
			if (value.isNull()) {
				change = change.withoutMeta(name);
			}
			else if (!value.isMissingNode()) {
				change = change.meta(name, checked(value, entry.getValue(), "meta." + name).asString(""));
			}
		}
		return change;
	}

	private static JsonNode checked(JsonNode value, JsonNode schema, String name) {
		try {
			return InvalidValue.check(value, schema, name);
		}
		catch (InvalidValue ex) {
			throw RestException.refused(ex);
		}
	}

}

package blog.troppo.rest.people;

import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.InvalidValue;
import blog.troppo.rest.server.PhpJson;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.support.PhpSerialized;
import blog.troppo.user.UserChange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What somebody chose of the editor's looks: {@code meta.persisted_preferences}, kept as
 * WordPress keeps it.
 */
final class EditorPreferences {

	/** The user's meta, with the prefix of WordPress's tables. */
	static final String META = "wp_persisted_preferences";

	private static final String NAME = "persisted_preferences";

	private static final JsonNode SCHEMA = Contract.of("user").properties().path("meta").path("properties").path(NAME);

	private EditorPreferences() {
	}

	/** Null takes them away. */
	static UserChange into(UserChange change, RestRequest request) {
		JsonNode sent = request.value("meta").path(NAME);
		if (sent.isMissingNode()) {
			return change;
		}
		JsonNode kept = sent.isNull() ? JsonNodeFactory.instance.objectNode() : checked(sent);
		return change.meta(META, PhpSerialized.write(PhpJson.read(kept)));
	}

	private static JsonNode checked(JsonNode sent) {
		try {
			return InvalidValue.check(sent, SCHEMA, "meta." + NAME);
		}
		catch (InvalidValue ex) {
			throw RestException.refused(ex);
		}
	}

}

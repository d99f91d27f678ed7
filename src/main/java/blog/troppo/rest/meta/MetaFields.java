package blog.troppo.rest.meta;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.InvalidValue;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestJson;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.site.MetaField;
import blog.troppo.site.MetaField.Subject;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * The meta that is registered, as a beans' list: described in the contract, shown, and
 * read from requests.
 */
@Component
public class MetaFields {

	private final List<MetaSchema> schemas;

	MetaFields(ObjectProvider<MetaField> fields) {
		this.schemas = fields.orderedStream().map(MetaSchema::of).toList();
	}

	private Stream<MetaSchema> of(Subject subject, String kind) {
		return this.schemas.stream().filter((schema) -> schema.field().isOf(subject, kind));
	}

	/** The contract of a post type or a taxonomy, with what is registered for it. */
	public Contract describe(Contract contract, Subject subject, String kind) {
		ObjectNode properties = RestJson.object();
		of(subject, kind).forEach((schema) -> properties.set(schema.field().name(), schema.property()));
		return contract.withMeta(properties);
	}

	/**
	 * What is shown as {@code meta}.
	 * @param stored the values of a name, in order
	 */
	public JsonNode show(Subject subject, String kind, Function<String, List<String>> stored) {
		ObjectNode shown = RestJson.object();
		of(subject, kind)
			.forEach((schema) -> shown.set(schema.field().name(), schema.show(stored.apply(schema.field().name()))));
		return shown.isEmpty() ? RestJson.array() : shown;
	}

	/**
	 * What a request says in {@code meta}, as it is to be stored: by name, all of its
	 * values. What is not registered is passed over.
	 * @param stored the values that there are of a name
	 */
	public Map<String, List<String>> read(Subject subject, String kind, Function<String, List<String>> stored,
			RestRequest request) {
		return read(subject, kind, stored, true, request);
	}

	/**
	 * The same for something that not everybody who gets so far may edit.
	 * @param edits whether the asker may
	 */
	public Map<String, List<String>> read(Subject subject, String kind, Function<String, List<String>> stored,
			boolean edits, RestRequest request) {
		JsonNode sent = request.value("meta");
		Map<String, List<String>> read = new LinkedHashMap<>();
		of(subject, kind).filter((schema) -> sent.has(schema.field().name())).forEach((schema) -> {
			String name = schema.field().name();
			read.put(name, read(schema, sent.path(name), stored.apply(name), edits, request));
		});
		return read;
	}

	/** The same of what revisions keep alone. */
	public Map<String, List<String>> readRevisioned(String type, Function<String, List<String>> stored,
			RestRequest request) {
		Map<String, List<String>> read = new LinkedHashMap<>(read(Subject.POST, type, stored, request));
		of(Subject.POST, type).filter((schema) -> !schema.field().revisioned())
			.forEach((schema) -> read.remove(schema.field().name()));
		return read;
	}

	/** Null, or a list without anything in it, takes away what is stored. */
	private static List<String> read(MetaSchema schema, JsonNode sent, List<String> stored, boolean edits,
			RestRequest request) {
		MetaField field = schema.field();
		if (sent.isNull()) {
			if (field.single() && schema.show(stored).isNull()) {
				throw unreadable(field);
			}
			refuseUnlessAllowed(field, edits, "rest_cannot_delete", request);
			return List.of();
		}
		if (!field.single() && sent.valueStream().anyMatch(JsonNode::isNull)) {
			throw unreadable(field);
		}
		JsonNode checked = checked(sent, schema);
		refuseUnlessAllowed(field, edits, "rest_cannot_update", request);
		return field.single() ? List.of(MetaSchema.stored(checked))
				: checked.valueStream().map(MetaSchema::stored).toList();
	}

	private static RestException unreadable(MetaField field) {
		return new RestException("rest_invalid_stored_value",
				"The " + field.name() + " property has an invalid stored value, and cannot be updated to null.", 500);
	}

	private static void refuseUnlessAllowed(MetaField field, boolean edits, String code, RestRequest request) {
		boolean allowed = edits
				&& (field.needed().isEmpty() ? !field.isProtected() : request.viewer().can(field.needed()));
		if (!allowed) {
			throw new RestException(code, "Sorry, you are not allowed to edit the " + field.name() + " custom field.",
					RestJson.object()
						.put("key", field.name())
						.put("status", request.viewer().isLoggedIn() ? 403 : 401));
		}
	}

	private static JsonNode checked(JsonNode sent, MetaSchema schema) {
		try {
			return InvalidValue.check(sent, schema.property(), "meta." + schema.field().name());
		}
		catch (InvalidValue ex) {
			throw RestException.refused(ex);
		}
	}

}

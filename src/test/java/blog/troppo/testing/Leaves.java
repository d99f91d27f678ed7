package blog.troppo.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer as path and value, so that two compare leaf by leaf: order of keys, CDATA and
 * white space between elements do not count.
 */
final class Leaves {

	/** WordPress leaves the order of equal names in these open. */
	private static final Set<String> UNORDERED = Set.of("categories", "tags", "class_list");

	private static final JsonMapper JSON = new JsonMapper();

	private Leaves() {
	}

	static Map<String, String> of(String body, String contentType, String view) {
		String kind = contentType.split(";")[0].strip().toLowerCase(Locale.ROOT);
		try {
			if (view.equals("xmlrpc") && body.stripLeading().startsWith("<?xml")) {
				return XmlRpcLeaves.of(body);
			}
			if (kind.endsWith("json")) {
				Map<String, String> found = new LinkedHashMap<>();
				flatten(JSON.readTree(body), "$", found);
				return found;
			}
			if (kind.contains("xml") || body.stripLeading().startsWith("<?xml")) {
				return XmlLeaves.of(body);
			}
		}
		catch (JacksonException | IllegalArgumentException ex) {
			return Map.of("(unreadable)", "", "(text)", body.substring(0, Math.min(400, body.length())));
		}
		return Map.of("(text)", body.strip());
	}

	static void flatten(JsonNode value, String path, Map<String, String> found) {
		if (value.isObject()) {
			if (value.isEmpty()) {
				found.put(path, "{}");
			}
			value.properties().forEach((entry) -> flatten(entry.getValue(), path + "." + entry.getKey(), found));
		}
		else if (value.isArray()) {
			List<JsonNode> items = new ArrayList<>();
			value.forEach(items::add);
			if (UNORDERED.contains(path.substring(path.lastIndexOf('.') + 1))) {
				items.sort(Comparator.comparing(JsonNode::toString));
			}
			found.put(path + ".length", String.valueOf(items.size()));
			for (int i = 0; i < items.size(); i++) {
				flatten(items.get(i), path + "[" + i + "]", found);
			}
		}
		else {
			found.put(path, value.isString() ? value.stringValue() : value.toString());
		}
	}

}

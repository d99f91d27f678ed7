package blog.troppo.rest.server;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code _embed}: brings along what an item links to, as another request would get it;
 * each target is read once.
 */
final class Embedding {

	private final RestServer server;

	private final RestRequest request;

	private final Set<String> wanted;

	private final Map<String, JsonNode> known = new HashMap<>();

	Embedding(RestServer server, RestRequest request, JsonNode wanted) {
		this.server = server;
		this.request = request;
		Collection<JsonNode> relations = JsonTypes.list(wanted);
		this.wanted = relations.stream().map((relation) -> relation.asString("")).collect(Collectors.toSet());
	}

	void into(JsonNode data) {
		if (data instanceof ArrayNode list) {
			list.forEach(this::into);
		}
		else if (data instanceof ObjectNode item && item.get("_links") instanceof ObjectNode links) {
			ObjectNode embedded = RestJson.object();
			links.properties().forEach((link) -> embed(link.getKey(), link.getValue(), embedded));
			if (!embedded.isEmpty()) {
				item.set("_embedded", embedded);
			}
		}
	}

	private void embed(String relation, JsonNode targets, ObjectNode embedded) {
		if (!wants(relation)) {
			return;
		}
		ArrayNode found = RestJson.array();
		boolean any = false;
		for (JsonNode target : targets) {
			boolean embeddable = target.path("embeddable").asBoolean(false);
			JsonNode item = embeddable ? target(target.path("href").asString()) : RestJson.array();
			any |= !item.isEmpty();
			found.add(item);
		}
		if (any) {
			embedded.set(relation, found);
		}
	}

	private boolean wants(String relation) {
		return this.wanted.isEmpty() || this.wanted.contains("1") || this.wanted.contains("true")
				|| this.wanted.contains(relation);
	}

	private JsonNode target(String address) {
		JsonNode there = this.known.get(address);
		if (there == null) {
			there = read(address);
			this.known.put(address, there);
		}
		return there;
	}

	private JsonNode read(String address) {
		return this.server.path(address).map((path) -> {
			int query = path.indexOf('?');
			ObjectNode parameters = (query < 0) ? RestJson.object() : PhpParameters.parse(path.substring(query + 1));
			parameters.put("context", "embed");
			return this.server
				.answer(this.request.inner("GET", (query < 0) ? path : path.substring(0, query), parameters,
						RestJson.object()))
				.body();
		}).orElseGet(RestJson::array);
	}

}

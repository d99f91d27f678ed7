package blog.troppo.rest.server;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

	/** First all that is linked to is read together, then each item gets its own. */
	JsonNode into(JsonNode data) {
		Set<String> addresses = new LinkedHashSet<>();
		collect(data, addresses);
		Map<String, RestRequest> requests = new LinkedHashMap<>();
		addresses.forEach((address) -> request(address).ifPresent((asked) -> requests.put(address, asked)));
		this.server.prefetch(List.copyOf(requests.values()));
		requests.forEach((address, asked) -> this.known.put(address, this.server.answer(asked).body()));
		embed(data);
		return data;
	}

	private void collect(JsonNode data, Set<String> addresses) {
		if (data instanceof ArrayNode list) {
			list.forEach((item) -> collect(item, addresses));
		}
		else if (data.get("_links") instanceof ObjectNode links) {
			links.properties()
				.stream()
				.filter((link) -> wants(link.getKey()))
				.flatMap((link) -> link.getValue().valueStream())
				.filter((target) -> target.path("embeddable").asBoolean(false))
				.forEach((target) -> addresses.add(target.path("href").asString()));
		}
	}

	private void embed(JsonNode data) {
		if (data instanceof ArrayNode list) {
			list.forEach(this::embed);
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
		return this.wanted.isEmpty() || this.wanted.contains("1") || this.wanted.contains("0")
				|| this.wanted.contains("true") || this.wanted.contains(relation);
	}

	private JsonNode target(String address) {
		return this.known.getOrDefault(address, RestJson.array());
	}

	private Optional<RestRequest> request(String address) {
		return this.server.path(address).map((path) -> {
			int query = path.indexOf('?');
			ObjectNode parameters = (query < 0) ? RestJson.object() : PhpParameters.parse(path.substring(query + 1));
			parameters.put("context", "embed");
			String route = (query < 0) ? path : path.substring(0, query);
			if (!parameters.has("per_page")) {
				this.server.largestPage(route).ifPresent((size) -> parameters.put("per_page", size));
			}
			return this.request.inner("GET", route, parameters, RestJson.object());
		});
	}

}

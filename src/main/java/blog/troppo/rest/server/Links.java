package blog.troppo.rest.server;

import java.util.List;
import java.util.Map;

import blog.troppo.user.Viewer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an item is related to: {@code _links}. Relations of WordPress's own are written
 * short, as {@code wp:term}, and their long form is given once.
 */
public final class Links {

	private final RestServer server;

	private final RestRequest request;

	private final ObjectNode links = RestJson.object();

	private boolean shortened = true;

	Links(RestServer server, RestRequest request) {
		this.server = server;
		this.request = request;
	}

	/** Links to a path of the API, or to any absolute address. */
	public Links to(String relation, String path) {
		return to(relation, path, Map.of());
	}

	/** A link whose target an answer may bring along. */
	public Links embeddable(String relation, String path) {
		return to(relation, path, Map.of("embeddable", true));
	}

	public Links to(String relation, String path, Map<String, ?> attributes) {
		ObjectNode link = targets(relation).addObject();
		attributes.forEach((name, value) -> link.set(name, RestJson.of(value)));
		link.put("href", path.startsWith("/") ? this.server.address(path) : path);
		return this;
	}

	/** A link whose relation has no longer form, though it looks short. */
	public Links asWritten(String relation, String path) {
		this.shortened = false;
		return to(relation, path);
	}

	/** The item's own address, and what the asker may do there. */
	public Links self(String path) {
		return self(path, Map.of());
	}

	public Links self(String path, Map<String, ?> attributes) {
		ObjectNode link = targets("self").addObject();
		attributes.forEach((name, value) -> link.set(name, RestJson.of(value)));
		link.put("href", this.server.address(path));
		List<String> allowed = this.server.allowed(path, this.request);
		if (!allowed.isEmpty()) {
			allowed.forEach(link.putObject("targetHints").putArray("allow")::add);
		}
		return this;
	}

	/** Who asks, for links that only some may follow. */
	public Viewer viewer() {
		return this.request.viewer();
	}

	public boolean forEditing() {
		return this.request.forEditing();
	}

	private ArrayNode targets(String relation) {
		return (this.links.get(relation) instanceof ArrayNode there) ? there : this.links.putArray(relation);
	}

	ObjectNode json() {
		if (this.shortened && this.links.propertyStream().anyMatch((link) -> link.getKey().startsWith("wp:"))) {
			this.links.putArray("curies")
				.addObject()
				.put("name", "wp")
				.put("href", "https://api.w.org/{rel}")
				.put("templated", true);
		}
		return this.links;
	}

}

package blog.troppo.rest.design;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The templates of WordPress's hierarchy, with words for what each shows, and the places
 * that parts of templates are made for.
 */
final class TemplateKinds {

	private static final ObjectNode ALL = load();

	private TemplateKinds() {
	}

	/** As {@code types} and {@code areas}. */
	static ObjectNode all() {
		return ALL;
	}

	/** The template of the hierarchy that is called so. */
	static Optional<JsonNode> find(String slug) {
		return ALL.path("types").valueStream().filter((type) -> type.path("slug").asString().equals(slug)).findFirst();
	}

	private static ObjectNode load() {
		String path = "/blog/troppo/rest/registry/templates.json";
		try (InputStream stream = Objects.requireNonNull(TemplateKinds.class.getResourceAsStream(path), path)) {
			return (ObjectNode) JsonMapper.shared().readTree(stream);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

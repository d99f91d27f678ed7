package blog.troppo.rest.widgets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** What WordPress says of the kinds of widgets that themes here draw, as data. */
@Component
class WidgetKinds {

	private static final String DATA = "/blog/troppo/rest/registry/widget-types.json";

	private final JsonNode kinds = load();

	private static JsonNode load() {
		try (InputStream stream = Objects.requireNonNull(WidgetKinds.class.getResourceAsStream(DATA), DATA)) {
			return JsonMapper.shared().readTree(stream);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Stream<JsonNode> all() {
		return this.kinds.valueStream();
	}

	/** What widgets of this kind can be told. */
	List<WidgetField> fields(String id) {
		return this.kinds.path(id).path("form").valueStream().map(WidgetField::of).toList();
	}

	Optional<JsonNode> find(String id) {
		return Optional.ofNullable(this.kinds.get(id));
	}

}

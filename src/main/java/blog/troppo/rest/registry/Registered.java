package blog.troppo.rest.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.util.function.SingletonSupplier;

/**
 * What WordPress registers of itself, by name, as JSON files. A file is read when it is
 * first asked for, once for all who ask: most are for those who write, and many blogs
 * have days without any. Nobody may change what is read.
 */
enum Registered {

	BLOCK_PATTERN_CATEGORIES, BLOCK_TYPES, ICON_COLLECTIONS, ICONS, LABELS_DE, STATUSES, TAXONOMIES, TYPES, VIEW_CONFIG;

	private final SingletonSupplier<ObjectNode> json = SingletonSupplier.of(this::read);

	ObjectNode json() {
		return this.json.obtain();
	}

	private ObjectNode read() {
		String path = "/blog/troppo/rest/registry/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".json";
		try (InputStream stream = Objects.requireNonNull(Registered.class.getResourceAsStream(path), path)) {
			return (ObjectNode) JsonMapper.shared().readTree(stream);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

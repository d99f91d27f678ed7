package blog.troppo.theme.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * WordPress's own layouts of blocks, which every site has besides those of its theme.
 */
public final class CorePatterns {

	private static final ObjectNode ALL = read();

	private CorePatterns() {
	}

	/** By their names, with the fields that WordPress registers them with. */
	public static ObjectNode all() {
		return ALL;
	}

	/** The blocks of one. */
	static Optional<String> content(String name) {
		return Optional.ofNullable(ALL.get(name)).map((pattern) -> pattern.path("content").asString());
	}

	private static ObjectNode read() {
		try (InputStream stream = Objects
			.requireNonNull(CorePatterns.class.getResourceAsStream("core-patterns.json"))) {
			return (ObjectNode) JsonMapper.shared().readTree(stream);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

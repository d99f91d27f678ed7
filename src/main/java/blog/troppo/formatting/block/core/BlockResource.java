package blog.troppo.formatting.block.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.block.json.BlockJson;

/**
 * What blocks know beforehand, from JSON beside their classes.
 */
final class BlockResource {

	private BlockResource() {
	}

	static Attributes read(String name) {
		try (InputStream in = BlockResource.class.getResourceAsStream(name)) {
			if (in == null) {
				throw new IllegalStateException(name + " is missing");
			}
			Map<String, Object> values = BlockJson.object(new String(in.readAllBytes(), StandardCharsets.UTF_8));
			if (values == null) {
				throw new IllegalStateException(name + " cannot be read");
			}
			return new Attributes(values);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

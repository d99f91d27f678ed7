package blog.troppo.formatting.block;

import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.block.json.BlockJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The known block types, WordPress's own from a resource in the form of block.json.
 */
public final class BlockTypes {

	private static final String CORE = "core-block-types.json";

	private final Map<String, BlockType> types;

	private BlockTypes(Map<String, BlockType> types) {
		this.types = types;
	}

	public static BlockTypes core() {
		try (InputStream in = BlockTypes.class.getResourceAsStream(CORE)) {
			if (in == null) {
				throw new IllegalStateException(CORE + " is missing");
			}
			String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			Map<String, Object> definitions = BlockJson.object(json);
			if (definitions == null) {
				throw new IllegalStateException(CORE + " cannot be read");
			}
			Map<String, BlockType> types = new LinkedHashMap<>();
			Attributes all = new Attributes(definitions);
			definitions.keySet().forEach((name) -> types.put(name, new BlockType(name, all.object(name))));
			return new BlockTypes(types);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public @Nullable BlockType find(@Nullable String name) {
		return (name != null) ? this.types.get(name) : null;
	}

}

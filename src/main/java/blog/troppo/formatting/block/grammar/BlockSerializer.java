package blog.troppo.formatting.block.grammar;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

import blog.troppo.formatting.block.json.BlockJson;
import org.jspecify.annotations.Nullable;

/**
 * Writes blocks back into the text they were read from, in the way of WordPress's
 * {@code serialize_blocks}.
 */
public final class BlockSerializer {

	private BlockSerializer() {
	}

	public static String serialize(List<Block> blocks) {
		StringBuilder text = new StringBuilder();
		blocks.forEach((block) -> write(text, block));
		return text.toString();
	}

	private static void write(StringBuilder text, Block block) {
		StringBuilder content = new StringBuilder();
		Iterator<Block> inner = block.innerBlocks().iterator();
		for (String piece : block.innerContent()) {
			if (piece != null) {
				content.append(piece);
			}
			else if (inner.hasNext()) {
				write(content, inner.next());
			}
		}
		String name = block.name();
		if (name == null) {
			text.append(content);
			return;
		}
		String shown = shown(name);
		text.append("<!-- wp:").append(shown).append(' ').append(attributes(block.attributes()));
		if (content.isEmpty()) {
			text.append("/-->");
			return;
		}
		text.append("-->").append(content).append("<!-- /wp:").append(shown).append(" -->");
	}

	/** WordPress's own blocks are written without their namespace. */
	private static String shown(String name) {
		return name.startsWith("core/") ? name.substring("core/".length()) : name;
	}

	/** One comment of a block, with other attributes than it had. */
	static String delimiter(BlockDelimiter delimiter, Map<String, Object> attributes) {
		String name = shown(delimiter.name());
		return switch (delimiter.kind()) {
			case OPENER -> "<!-- wp:" + name + ' ' + attributes(attributes) + "-->";
			case VOID -> "<!-- wp:" + name + ' ' + attributes(attributes) + "/-->";
			case CLOSER -> "<!-- /wp:" + name + " -->";
		};
	}

	/**
	 * The attributes as JSON in which nothing can end the comment, nor be taken for
	 * markup.
	 */
	private static String attributes(@Nullable Map<String, Object> attributes) {
		if (attributes == null || attributes.isEmpty()) {
			return "";
		}
		return BlockJson.writePlain(attributes)
			.replace("\\\\", "\\u005c")
			.replace("--", "\\u002d\\u002d")
			.replace("<", "\\u003c")
			.replace(">", "\\u003e")
			.replace("&", "\\u0026")
			.replace("\\\"", "\\u0022") + " ";
	}

}

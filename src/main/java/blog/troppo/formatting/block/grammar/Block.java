package blog.troppo.formatting.block.grammar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.formatting.block.json.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * A block as the parser reads it. Text outside all blocks is a block without a name. The
 * inner content is the block's HTML in pieces, a null for each inner block between them.
 */
public record Block(@Nullable String name, @Nullable Map<String, Object> attributes, List<Block> innerBlocks,
		String innerHtml, List<@Nullable String> innerContent) {

	/** Text outside of all blocks. */
	public static Block freeform(String html) {
		return new Block(null, Map.of(), List.of(), html, List.of(html));
	}

	/** The block's attributes, none when they could not be read. */
	public Attributes values() {
		return new Attributes((this.attributes != null) ? this.attributes : Map.of());
	}

	public Block withAttributes(Map<String, Object> changed) {
		return new Block(this.name, changed, this.innerBlocks, this.innerHtml, this.innerContent);
	}

	public Block withInnerBlocks(List<Block> changed) {
		return new Block(this.name, this.attributes, changed, this.innerHtml, this.innerContent);
	}

	/** The block as WordPress's parser hands it on, for names that are hashes of it. */
	public Map<String, @Nullable Object> asArray() {
		Map<String, @Nullable Object> array = new LinkedHashMap<>();
		array.put("blockName", this.name);
		array.put("attrs", this.attributes);
		array.put("innerBlocks", this.innerBlocks.stream().map(Block::asArray).toList());
		array.put("innerHTML", this.innerHtml);
		array.put("innerContent", this.innerContent);
		return array;
	}

	public boolean is(String blockName) {
		return blockName.equals(this.name);
	}

}

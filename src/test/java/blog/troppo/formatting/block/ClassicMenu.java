package blog.troppo.formatting.block;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.formatting.block.grammar.Block;
import blog.troppo.formatting.block.grammar.BlockSerializer;
import org.jspecify.annotations.Nullable;

/**
 * A menu from before blocks, as the blocks that show it where no menu of blocks is
 * chosen.
 */
final class ClassicMenu {

	private static final int DEEPEST = 50;

	private ClassicMenu() {
	}

	/**
	 * An item of a menu.
	 *
	 * @param kind post_type, taxonomy or custom
	 * @param object such as page or category
	 */
	record Item(long id, long parentId, String label, String url, String kind, String object) {
	}

	/** The markup of these items' blocks, in their order. */
	static String toMarkup(List<Item> items) {
		return BlockSerializer.serialize(blocks(items, 0, 0));
	}

	private static List<Block> blocks(List<Item> items, long parent, int depth) {
		if (depth > DEEPEST) {
			return List.of();
		}
		return items.stream().filter((item) -> item.parentId() == parent).map((item) -> {
			List<Block> inner = blocks(items, item.id(), depth + 1);
			String name = inner.isEmpty() ? "core/navigation-link" : "core/navigation-submenu";
			List<@Nullable String> places = new java.util.ArrayList<>();
			inner.forEach((each) -> places.add(null));
			return new Block(name, attributes(item), inner, "", places);
		}).toList();
	}

	private static Map<String, Object> attributes(Item item) {
		Map<String, Object> attributes = new LinkedHashMap<>();
		attributes.put("className", "menu-item menu-item-type-" + item.kind() + " menu-item-object-" + item.object());
		attributes.put("label", item.label());
		attributes.put("title", "");
		attributes.put("url", item.url());
		return attributes;
	}

}

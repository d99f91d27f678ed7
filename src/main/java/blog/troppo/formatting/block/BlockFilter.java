package blog.troppo.formatting.block;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * Runs a filter over the texts in the attributes of a post's blocks, where markup could
 * hide from it: WordPress's {@code filter_block_content}.
 */
public final class BlockFilter {

	private final UnaryOperator<String> filter;

	private final Set<String> elements;

	private BlockFilter(UnaryOperator<String> filter, Set<String> elements) {
		this.filter = filter;
		this.elements = elements;
	}

	/**
	 * The text with its blocks' attributes filtered and the comments of blocks in one
	 * form. A template part's element must be one of {@code elements}.
	 */
	public static String filter(String text, UnaryOperator<String> filter, Set<String> elements) {
		if (!text.contains("wp:") || !text.contains("<!--")) {
			return text;
		}
		return BlockSerializer.serialize(new BlockFilter(filter, elements).filterAll(BlockParser.parse(text)));
	}

	private List<Block> filterAll(List<Block> blocks) {
		List<Block> filtered = new ArrayList<>(blocks.size());
		for (Block block : blocks) {
			Map<String, Object> attributes = block.attributes();
			Block kept = (attributes == null || attributes.isEmpty()) ? block
					: block.withAttributes(filterObject(attributes, block.is("core/template-part")));
			filtered.add(kept.withInnerBlocks(filterAll(block.innerBlocks())));
		}
		return filtered;
	}

	private Map<String, Object> filterObject(Map<?, ?> values, boolean templatePart) {
		Map<String, Object> filtered = new LinkedHashMap<>();
		values.forEach((key, value) -> {
			boolean element = templatePart && "tagName".equals(key) && value instanceof String;
			Object kept = (element && !this.elements.contains(value)) ? "" : filterValue(value, templatePart);
			filtered.put(this.filter.apply(String.valueOf(key)), kept);
		});
		return filtered;
	}

	private @Nullable Object filterValue(@Nullable Object value, boolean templatePart) {
		return switch (value) {
			case String text -> this.filter.apply(text);
			case Map<?, ?> map -> filterObject(map, templatePart);
			case List<?> list -> filterList(list, templatePart);
			case null, default -> value;
		};
	}

	private List<@Nullable Object> filterList(List<?> values, boolean templatePart) {
		List<@Nullable Object> filtered = new ArrayList<>(values.size());
		values.forEach((value) -> filtered.add(filterValue(value, templatePart)));
		return filtered;
	}

}

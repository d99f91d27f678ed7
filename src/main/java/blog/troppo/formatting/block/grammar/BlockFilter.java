package blog.troppo.formatting.block.grammar;

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
		BlockFilter blocks = new BlockFilter(filter, elements);
		String safe = leavesSeveralOpen(text) ? blocks.filterInPlace(text) : text;
		return BlockSerializer.serialize(blocks.filterAll(BlockParser.parse(safe)));
	}

	private static boolean leavesSeveralOpen(String text) {
		BlockTokenizer tokens = new BlockTokenizer(text);
		int open = 0;
		for (BlockDelimiter token = tokens.next(0); token != null; token = tokens.next(token.end())) {
			if (token.kind() == BlockDelimiter.Kind.OPENER) {
				open++;
			}
			else if (token.kind() == BlockDelimiter.Kind.CLOSER && --open < 0) {
				return false;
			}
		}
		return open > 1;
	}

	/**
	 * Blocks left open come a second time, as the text of the block around them.
	 * WordPress lets their attributes pass there; here they are filtered where they stand
	 * as well.
	 */
	private String filterInPlace(String text) {
		StringBuilder out = new StringBuilder(text.length());
		BlockTokenizer tokens = new BlockTokenizer(text);
		int done = 0;
		BlockDelimiter token = tokens.next(0);
		while (token != null) {
			Map<String, Object> attributes = token.attributes();
			if (attributes != null && !attributes.isEmpty()) {
				Map<String, Object> kept = filterObject(attributes, token.name().equals("core/template-part"));
				if (!kept.equals(attributes)) {
					out.append(text, done, token.start()).append(BlockSerializer.delimiter(token, kept));
					done = token.end();
				}
			}
			token = tokens.next(token.end());
		}
		return (done == 0) ? text : out.append(text, done, text.length()).toString();
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

package blog.troppo.formatting.block.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import blog.troppo.formatting.block.BlockType;
import blog.troppo.formatting.block.css.ElementSelectors;
import blog.troppo.formatting.block.json.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * Which elements a block's styles are for: a kind of block may name selectors for some of
 * its features, and each block has elements, such as its links.
 */
final class StateSelectors {

	private static final Pattern LEADING = Pattern.compile("^(?:[.#]?[-_a-zA-Z0-9]+|\\[[^\\]]+])");

	private StateSelectors() {
	}

	/** The parts of a style by the selector that they are for, empty for the block. */
	static Map<String, Attributes> divide(Attributes style, BlockType type) {
		String root = type.selector("root");
		Map<String, Attributes> parts = new LinkedHashMap<>();
		style.values().forEach((feature, value) -> {
			Map<String, String> within = type.selectorsWithin(feature);
			if (within.isEmpty() || !(value instanceof Map<?, ?> values)) {
				String own = type.selector(feature);
				add(parts, own.isEmpty() ? root : own, feature, value);
				return;
			}
			Map<Object, Object> rest = new LinkedHashMap<>(values);
			within.forEach((name, selector) -> {
				Object part = rest.get(name);
				if (!name.equals("root") && part != null) {
					rest.remove(name);
					add(parts, selector, feature, Map.of(name, part));
				}
			});
			if (!rest.isEmpty()) {
				add(parts, within.getOrDefault("root", root), feature, rest);
			}
		});
		return parts;
	}

	private static void add(Map<String, Attributes> parts, String selector, String feature, Object value) {
		Map<String, Object> part = new LinkedHashMap<>(parts.getOrDefault(selector, Attributes.NONE).values());
		part.merge(feature, value, StateSelectors::joined);
		parts.put(selector, new Attributes(part));
	}

	private static Object joined(Object one, Object other) {
		if (!(one instanceof Map<?, ?> first) || !(other instanceof Map<?, ?> second)) {
			return other;
		}
		Map<Object, Object> both = new LinkedHashMap<>(first);
		both.putAll(second);
		return both;
	}

	/** The selector of an element in a block of this kind, empty when there is none. */
	static String ofElement(String element, BlockType type) {
		String selectors = ElementSelectors.ALL.get(element);
		if (selectors == null) {
			return "";
		}
		String root = type.selector("root");
		List<String> all = new ArrayList<>();
		for (String block : split(root.isEmpty() ? "." + type.className() : root)) {
			boolean several = split(selectors).size() > 1;
			all.add(several
					? rawSplit(selectors).stream().map((each) -> block + " " + each).collect(Collectors.joining(","))
					: block + " " + selectors);
		}
		return String.join(",", all);
	}

	/** What is for a kind of block as what is for this one, in this state. */
	static String under(String base, @Nullable String selector, String state) {
		if (selector == null) {
			return base + state;
		}
		return split(selector).stream()
			.map((each) -> base + LEADING.matcher(each).replaceFirst("") + state)
			.collect(Collectors.joining(", "));
	}

	private static List<String> split(String selectors) {
		return rawSplit(selectors).stream().map(String::strip).filter((each) -> !each.isEmpty()).toList();
	}

	/** Commas within brackets divide nothing. */
	private static List<String> rawSplit(String selectors) {
		List<String> parts = new ArrayList<>();
		int depth = 0;
		int start = 0;
		for (int i = 0; i < selectors.length(); i++) {
			switch (selectors.charAt(i)) {
				case '(' -> depth++;
				case ')' -> depth--;
				case ',' -> {
					if (depth == 0) {
						parts.add(selectors.substring(start, i));
						start = i + 1;
					}
				}
				default -> {
					// belongs to the selector
				}
			}
		}
		parts.add(selectors.substring(start));
		return parts;
	}

}

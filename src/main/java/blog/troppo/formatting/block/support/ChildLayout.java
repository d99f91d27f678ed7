package blog.troppo.formatting.block.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.css.Declarations;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.block.json.HashedName;
import org.jspecify.annotations.Nullable;

/**
 * What a block says of its own place in its parent's layout: how it stretches, or which
 * cells of a grid it takes.
 */
final class ChildLayout {

	private static final List<String> CHILD = List.of("selfStretch", "flexSize", "columnStart", "columnSpan",
			"rowStart", "rowSpan");

	private static final List<String> PARENT = List.of("minimumColumnWidth", "columnCount");

	private static final Pattern LENGTH = Pattern.compile("^(\\d{1,6}(?:\\.\\d{1,6})?)(px|rem|em)$");

	private ChildLayout() {
	}

	/** The class of the block's place, null when it says nothing of it. */
	static @Nullable String className(Attributes child, Attributes parent, BlockInstance block) {
		Declarations declarations = new Declarations();
		String stretch = child.text("selfStretch");
		if (stretch.equals("fixed") && child.isTrue("flexSize")) {
			declarations.put("flex-basis", child.text("flexSize"));
		}
		else if (stretch.equals("fill")) {
			declarations.put("flex-grow", "1");
		}
		declarations.put("grid-column", cells(child, "columnStart", "columnSpan"));
		declarations.put("grid-row", cells(child, "rowStart", "rowSpan"));
		if (declarations.isEmpty()) {
			return null;
		}
		String name = HashedName.of("wp-container-content-",
				ordered("layout", only(child, CHILD), "parentLayout", only(parent, PARENT)));
		block.page().styles().add("." + name, declarations);
		narrow(child, parent, name, block);
		return name;
	}

	/** In a window too narrow for its cells a block takes one row by itself. */
	private static void narrow(Attributes child, Attributes parent, String name, BlockInstance block) {
		int span = Attributes.toInt(child.get("columnSpan"));
		int start = Attributes.toInt(child.get("columnStart"));
		String width = parent.text("minimumColumnWidth");
		boolean flexible = !width.isEmpty() || !parent.has("columnCount");
		Matcher length = LENGTH.matcher(width.isEmpty() ? "12rem" : width);
		if (!flexible || (span == 0 && start == 0) || !length.matches()) {
			return;
		}
		String unit = length.group(2);
		double gap = unit.equals("px") ? 24 : 1.5;
		double columns = (span > 0 && start > 0) ? span + start - 1 : Math.max(span, start);
		double most = columns * Double.parseDouble(length.group(1)) + (columns - 1) * gap;
		block.page()
			.styles()
			.add("@container (max-width: " + Attributes.asText(most) + unit + " )", "." + name,
					new Declarations().put("grid-column", "1/-1").put("grid-row", "auto"));
	}

	private static Map<String, Object> only(Attributes layout, List<String> keys) {
		Map<String, Object> kept = new LinkedHashMap<>(layout.values());
		kept.keySet().retainAll(keys);
		return kept;
	}

	private static Map<String, Object> ordered(String first, Object one, String second, Object other) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put(first, one);
		map.put(second, other);
		return map;
	}

	private static String cells(Attributes child, String start, String span) {
		String from = child.text(start);
		String over = child.text(span);
		if (!from.isEmpty() && !over.isEmpty()) {
			return from + " / span " + over;
		}
		return !from.isEmpty() ? from : (over.isEmpty() ? "" : "span " + over);
	}

}

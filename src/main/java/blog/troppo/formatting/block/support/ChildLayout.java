package blog.troppo.formatting.block.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

	private ChildLayout() {
	}

	/** The class of the block's place, null when it says nothing of it. */
	static @Nullable String className(Attributes child, BlockInstance block) {
		Declarations declarations = new Declarations();
		String stretch = child.text("selfStretch");
		if (stretch.equals("fixed") && child.isTrue("flexSize")) {
			declarations.put("flex-basis", child.text("flexSize")).put("box-sizing", "border-box");
		}
		else if (stretch.equals("fill")) {
			declarations.put("flex-grow", "1");
		}
		declarations.put("grid-column", cells(child, "columnStart", "columnSpan"));
		declarations.put("grid-row", cells(child, "rowStart", "rowSpan"));
		if (declarations.isEmpty()) {
			return null;
		}
		Map<String, Object> named = new LinkedHashMap<>();
		for (String key : List.of("selfStretch", "flexSize", "columnStart", "columnSpan", "rowStart", "rowSpan")) {
			Object value = child.get(key);
			if (value != null) {
				named.put(key, value);
			}
		}
		String name = HashedName.of("wp-container-content-", named);
		block.page().styles().add("." + name, declarations);
		return name;
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

package blog.troppo.formatting.block.support;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.BlockSupport;
import blog.troppo.formatting.block.BlockType;
import blog.troppo.formatting.block.css.StyleRules;
import blog.troppo.formatting.block.grammar.Block;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.block.json.HashedName;
import blog.troppo.formatting.markup.TagEditor;
import org.jspecify.annotations.Nullable;

/**
 * How a block lays out what is in it: the classes for it, and rules of its own where its
 * layout is not the usual one.
 */
final class LayoutSupport implements BlockSupport {

	private static final Map<String, String> CLASSES = Map.of("default", "is-layout-flow", "constrained",
			"is-layout-constrained", "flex", "is-layout-flex", "grid", "is-layout-grid");

	@Override
	public String finish(String html, BlockInstance block) {
		BlockType type = block.type();
		boolean lays = type != null && (type.supports("layout") || type.supports("__experimentalLayout"));
		Attributes style = block.stored().object("style");
		ChildLayout child = ChildLayout.of(style, parentLayout(block), windows(block, style));
		if (!lays && child.isEmpty()) {
			return html;
		}
		String childClass = child.className(block.page().styles());
		TagEditor tags = new TagEditor(html);
		if (!tags.nextTag()) {
			return html;
		}
		if (childClass != null) {
			tags.addClass(childClass);
		}
		if (lays && type != null) {
			goToInnerWrapper(tags, block.parsed());
			classes(block, type).forEach(tags::addClass);
		}
		return tags.html();
	}

	/** The windows that a block's style may speak of; none where it has no style. */
	private static List<Viewport> windows(BlockInstance block, Attributes style) {
		return style.isEmpty() ? List.of() : Viewport.styled(block.theme().settings());
	}

	private static Attributes parentLayout(BlockInstance block) {
		Block parent = block.parent();
		return (parent != null) ? parent.values().object("layout") : Attributes.NONE;
	}

	/**
	 * The inner blocks stand in the last element opened before the first of them; its
	 * class finds it in what was rendered.
	 */
	private static void goToInnerWrapper(TagEditor tags, Block block) {
		List<@Nullable String> content = block.innerContent();
		String first = content.isEmpty() ? null : content.getFirst();
		if (first == null || content.size() < 2) {
			return;
		}
		String wanted = "";
		TagEditor opened = new TagEditor(first);
		while (opened.nextTag()) {
			String classes = opened.attribute("class");
			wanted = (classes == null || classes.isEmpty()) ? wanted : classes;
		}
		if (wanted.isEmpty()) {
			return;
		}
		do {
			String classes = tags.attribute("class");
			if (classes != null && classes.contains(wanted)) {
				return;
			}
		}
		while (tags.nextTag());
	}

	private static List<String> classes(BlockInstance block, BlockType type) {
		Attributes stored = block.stored();
		Map<String, Object> used = new LinkedHashMap<>(
				(stored.at("layout") != null) ? stored.object("layout").values() : usualLayout(type).values());
		Attributes layout = new Attributes(used);
		if (layout.isTrue("inherit") || layout.isTrue("contentSize")) {
			used.put("type", "constrained");
		}
		List<String> classes = new ArrayList<>();
		if (block.theme().usesRootPaddingAwareAlignments() && layout.text("type").equals("constrained")) {
			classes.add("has-global-padding");
		}
		Attributes own = stored.object("layout");
		addUnlessEmpty(classes, "is-", own.text("orientation"));
		addUnlessEmpty(classes, "is-content-justification-", own.text("justifyContent"));
		if (own.text("flexWrap").equals("nowrap")) {
			classes.add("is-nowrap");
		}
		String layoutClass = CLASSES.getOrDefault(layout.text("type"), "");
		if (layout.at("type") == null) {
			layoutClass = "is-layout-flow";
		}
		addUnlessEmpty(classes, "", layoutClass);
		String container = containerClass(block, type, layout);
		addUnlessEmpty(classes, "", container);
		classes.add(type.className() + "-" + layoutClass);
		return classes;
	}

	private static Attributes usualLayout(BlockType type) {
		return type.supports().object("layout", "default");
	}

	private static void addUnlessEmpty(List<String> classes, String prefix, String name) {
		if (!name.isEmpty()) {
			classes.add(prefix + name);
		}
	}

	/** The class of rules for this block alone, empty when it needs none. */
	private static String containerClass(BlockInstance block, BlockType type, Attributes layout) {
		Object gap = SafeGap.of(block.stored().at("style", "spacing", "blockGap"));
		Object usualGap = block.theme().blockGap(type.name());
		if (usualGap == null) {
			usualGap = block.theme().blockGap();
		}
		if (usualGap == null) {
			usualGap = type.supports().at("spacing", "blockGap", "__experimentalDefault");
		}
		if (usualGap == null) {
			usualGap = "0.5em";
		}
		boolean skipGap = type.skipsSerialization("spacing", "blockGap");
		Object spacing = block.stored().at("style", "spacing");
		boolean hasGap = block.theme().hasBlockGap();
		Attributes style = block.stored().object("style");
		List<NarrowLayout> narrow = NarrowLayout.of(style, layout, windows(block, style));
		List<@Nullable Object> values = new ArrayList<>();
		Collections.addAll(values, layout.values(), hasGap, gap, skipGap, usualGap, spacing);
		narrow.forEach((window) -> values.addAll(window.forName()));
		String name = HashedName.of("wp-container-" + block.name().replace('/', '-') + "-is-layout-", values);
		LayoutRules usual = new LayoutRules("." + name, layout, hasGap && !skipGap, gap, Attributes.asText(usualGap));
		StyleRules rules = usual.rules(style);
		narrow.forEach((window) -> rules.addAll(usual.in(window).rules(style)));
		block.page().styles().addAll(rules);
		return rules.isEmpty() ? "" : name;
	}

}

package blog.troppo.formatting.block.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import blog.troppo.formatting.Kses;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.block.WrapperAttributes;
import blog.troppo.formatting.block.css.CssValues;
import blog.troppo.formatting.block.grammar.Block;
import blog.troppo.formatting.block.grammar.BlockParser;
import blog.troppo.formatting.block.json.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * A menu: the blocks in it, those of a stored menu, or the site's usual menu. In narrow
 * windows it hides behind a button.
 */
final class NavigationBlock implements DynamicBlock {

	private static final Set<String> IN_LIST = Set.of("core/navigation-link", "core/home-link", "core/site-title",
			"core/site-logo", "core/navigation-submenu", "core/page-list");

	@Override
	public boolean rendersInnerBlocks() {
		return true;
	}

	@Override
	public String render(BlockInstance block, String content) {
		Attributes attributes = block.attributes();
		String key = "navigation " + attributes.text("ref");
		if (!block.page().enter(key)) {
			return "";
		}
		List<Block> inner = innerBlocks(block);
		block.site().posts().prepare(NavigationLinkBlock.posts(inner));
		String overlay = attributes.text("overlayMenu").isEmpty() ? "mobile" : attributes.text("overlayMenu");
		String classes = classes(attributes, !overlay.equals("never"));
		String items = inner.isEmpty() ? "" : items(block, inner, classes);
		block.page().leave(key);
		if (inner.isEmpty() && attributes.get("ref") == null) {
			return "";
		}
		block.page().scripts().add("core/navigation");
		String nav = "<nav " + labelled(block.wrapper(begun(classes, attributes)), name(block));
		return overlay.equals("never") ? nav + ">" + items + "</nav>" : nav + NavigationOverlay.context(block) + ">"
				+ NavigationOverlay.around(items, block, overlay) + "</nav>";
	}

	/**
	 * What it is called, else the stored menu; a second one of that name has a number.
	 */
	private static String name(BlockInstance block) {
		String label = block.attributes().text("ariaLabel");
		Object ref = block.attributes().get("ref");
		if (label.isEmpty() && ref != null) {
			String title = block.site().markup().navigationTitle(Attributes.toInt(ref));
			label = (title != null) ? title : "";
		}
		int number = block.page().next("navigation called " + label);
		return (number > 1) ? label + " " + number : label;
	}

	private static WrapperAttributes labelled(WrapperAttributes wrapper, String label) {
		return label.isEmpty() ? wrapper : wrapper.put("aria-label", label);
	}

	/** The colors and the size of the menu's text, which its lists take too. */
	private static WrapperAttributes begun(String classes, Attributes attributes) {
		WrapperAttributes wrapper = new WrapperAttributes();
		ItemColors.addOfMenu(wrapper, attributes);
		String size = attributes.text("fontSize");
		wrapper.addClass(size.isEmpty() ? "" : "has-" + CssValues.kebab(size) + "-font-size");
		wrapper.addClass(classes);
		String line = attributes.text("style", "typography", "textDecoration");
		return wrapper.addClass(line.isEmpty() ? "" : "has-text-decoration-" + line);
	}

	private static WrapperAttributes listed(String classes, Attributes attributes) {
		WrapperAttributes menu = begun(classes, attributes);
		return new WrapperAttributes().addStyle(menu.style())
			.addClass("wp-block-navigation__container " + menu.classes());
	}

	private static List<Block> innerBlocks(BlockInstance block) {
		if (!block.parsed().innerBlocks().isEmpty()) {
			return block.parsed().innerBlocks();
		}
		Object ref = block.attributes().get("ref");
		@Nullable String markup = (ref != null) ? block.site().markup().navigation(Attributes.toInt(ref))
				: block.site().markup().usualNavigation();
		return (markup != null) ? BlockParser.parse(markup).stream().filter((each) -> each.name() != null).toList()
				: List.of();
	}

	private static String classes(Attributes attributes, boolean responsive) {
		List<String> classes = new ArrayList<>();
		if (responsive) {
			classes.add("is-responsive");
		}
		Attributes layout = attributes.object("layout");
		String justify = layout.text("justifyContent");
		if (!justify.isEmpty()) {
			classes.add("items-justified-" + justify);
		}
		if (layout.text("orientation").equals("vertical")) {
			classes.add("is-vertical");
		}
		if (layout.text("flexWrap").equals("nowrap")) {
			classes.add("no-wrap");
		}
		return String.join(" ", classes);
	}

	/** Links stand in lists, other blocks between these. */
	private static String items(BlockInstance block, List<Block> inner, String classes) {
		Map<String, Object> context = new HashMap<>();
		block.attributes().values().forEach(context::put);
		context.put("navigation", true);
		StringBuilder html = new StringBuilder();
		boolean open = false;
		for (Block each : inner) {
			boolean listed = each.name() != null && IN_LIST.contains(each.name());
			if (listed && !open) {
				html.append("<ul ")
					.append(labelled(block.wrapper(listed(classes, block.attributes())),
							block.attributes().text("ariaLabel")))
					.append('>');
			}
			else if (!listed && open) {
				html.append("</ul>");
			}
			open = listed;
			html.append(block.renderChild(each, context));
		}
		return html.append(open ? "</ul>" : "").toString();
	}

	static String label(Attributes attributes) {
		return "<span class=\"wp-block-navigation-item__label\">" + Kses.post(attributes.text("label")) + "</span>";
	}

	static String description(Attributes attributes) {
		String description = attributes.text("description");
		return !Attributes.truthy(description) ? ""
				: "<span class=\"wp-block-navigation-item__description\">" + Kses.post(description) + "</span>";
	}

}

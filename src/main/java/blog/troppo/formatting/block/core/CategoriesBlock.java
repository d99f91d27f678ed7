package blog.troppo.formatting.block.core;

import java.util.List;
import java.util.Map;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.Kses;
import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.data.TermSource;
import blog.troppo.formatting.data.TermView;

/**
 * Links to the terms of a taxonomy, as a list, perhaps nested, or a menu.
 */
final class CategoriesBlock implements DynamicBlock {

	private static final int DEEPEST = 100;

	@Override
	public String render(BlockInstance block, String content) {
		Attributes attributes = block.attributes();
		String taxonomy = attributes.text("taxonomy");
		boolean nested = attributes.isTrue("showHierarchy") && block.site().terms().isHierarchical(taxonomy);
		TermTree tree = TermTree.of(block, taxonomy, nested);
		String type = attributes.isTrue("displayAsDropdown") ? "dropdown" : "list";
		String classes = "wp-block-categories-" + type + " wp-block-categories-taxonomy-" + taxonomy;
		if (type.equals("dropdown")) {
			return "<div " + block.wrapper(classes) + ">" + dropdown(block, taxonomy, tree) + "</div>";
		}
		StringBuilder list = new StringBuilder();
		if (tree.isEmpty()) {
			list.append("<li class=\"cat-item-none\">").append(block.say("No categories")).append("</li>");
		}
		tree.children(0).forEach((term) -> item(list, term, tree, 0));
		return "<ul " + block.wrapper(classes) + ">" + list + "</ul>";
	}

	private static void item(StringBuilder list, TermView term, TermTree tree, int depth) {
		list.append("\t<li class=\"cat-item cat-item-")
			.append(term.id())
			.append(tree.currentClass(term))
			.append(tree.isCurrent(term) ? "\"><a aria-current=\"page\" href=\"" : "\"><a href=\"")
			.append(Urls.escape(term.url()))
			.append("\">")
			.append(term.name())
			.append("</a>")
			.append(tree.count(term))
			.append('\n');
		List<TermView> children = tree.children(term.id());
		if (!children.isEmpty() && depth < DEEPEST) {
			String indent = "\t".repeat(depth);
			list.append(indent).append("<ul class='children'>\n");
			children.forEach((child) -> item(list, child, tree, depth + 1));
			list.append(indent).append("</ul>\n");
		}
		list.append("</li>\n");
	}

	private static String dropdown(BlockInstance block, String taxonomy, TermTree tree) {
		Attributes attributes = block.attributes();
		String id = "wp-block-categories-" + block.page().next("wp-block-categories-");
		String label = attributes.text("label");
		String hidden = Boolean.FALSE.equals(attributes.get("showLabel")) ? " screen-reader-text" : "";
		TermSource terms = block.site().terms();
		StringBuilder options = new StringBuilder();
		tree.children(0).forEach((term) -> option(options, term, tree, 0));
		String name = Map.of("category", "category_name", "post_tag", "tag").getOrDefault(taxonomy, taxonomy);
		return "<label class=\"wp-block-categories__label" + hidden + "\" for=\"" + id + "\">"
				+ (label.isEmpty() ? terms.label(taxonomy, true) : Kses.post(label)) + "</label><select  name='" + name
				+ "' id='" + id + "' class='postform' data-home='" + Urls.escape(block.site().site().homeUrl())
				+ "'>\n\t<option value='-1'>" + block.say("Select %s", terms.label(taxonomy, false)) + "</option>\n"
				+ options + "</select>\n";
	}

	private static void option(StringBuilder options, TermView term, TermTree tree, int depth) {
		options.append("\t<option class=\"level-")
			.append(depth)
			.append("\" value=\"")
			.append(Escape.attr(term.slug()))
			.append(tree.isCurrent(term) ? "\" selected=\"selected\">" : "\">")
			.append("&nbsp;&nbsp;&nbsp;".repeat(depth))
			.append(term.name())
			.append(tree.count(term).replace(" (", "&nbsp;&nbsp;("))
			.append("</option>\n");
		if (depth < DEEPEST) {
			tree.children(term.id()).forEach((child) -> option(options, child, tree, depth + 1));
		}
	}

}

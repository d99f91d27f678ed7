package blog.troppo.formatting.block.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.StripTags;
import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.block.WrapperAttributes;
import blog.troppo.formatting.block.css.StyleEngine;
import blog.troppo.formatting.block.grammar.Block;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.data.PostView;

/**
 * A link in a menu, or with more links under it a submenu.
 */
final class NavigationLinkBlock implements DynamicBlock {

	private static final Set<String> POSTS = Set.of("post", "page");

	private final boolean submenu;

	NavigationLinkBlock(boolean submenu) {
		this.submenu = submenu;
	}

	@Override
	public boolean rendersInnerBlocks() {
		return true;
	}

	@Override
	public String render(BlockInstance block, String content) {
		Attributes attributes = block.attributes();
		if (attributes.text("label").isEmpty() || isGone(block)) {
			return "";
		}
		String inner = block.renderInner(Map.of()).strip();
		boolean current = isCurrent(block, attributes);
		return (this.submenu && !block.parsed().innerBlocks().isEmpty()) ? nested(block, inner, current)
				: "<li " + block.wrapper(classes("", current)) + ">" + link(attributes, current) + "</li>";
	}

	/** A post that is no longer there, or not public, is linked to nowhere. */
	private static boolean isGone(BlockInstance block) {
		if (!leadsToPost(block.attributes())) {
			return false;
		}
		PostView post = block.site().posts().post(block.attributes().number("id", 0));
		return post == null || !post.status().equals("publish");
	}

	private static boolean leadsToPost(Attributes attributes) {
		return attributes.has("id")
				&& (attributes.text("kind").equals("post-type") || POSTS.contains(attributes.text("type")));
	}

	/** The posts that links lead to, those of submenus too. */
	static List<Long> posts(List<Block> blocks) {
		List<Long> ids = new ArrayList<>();
		for (Block block : blocks) {
			if (leadsToPost(block.values())) {
				ids.add((long) block.values().number("id", 0));
			}
			ids.addAll(posts(block.innerBlocks()));
		}
		return ids;
	}

	private static String classes(String nested, boolean current) {
		return "wp-block-navigation-item" + nested + (current ? " current-menu-item" : "");
	}

	private String nested(BlockInstance block, String inner, boolean current) {
		Attributes attributes = block.attributes();
		Submenu submenu = Submenu.of(block);
		String label = StripTags.stripAll(attributes.text("label"));
		String opener = (submenu != Submenu.CLICK) ? link(attributes, current) + submenu.toggle(label, block.language())
				: submenu.button(label, "wp-block-navigation-item__content wp-block-navigation-submenu__toggle",
						NavigationBlock.label(attributes) + NavigationBlock.description(attributes), "",
						block.language());
		WrapperAttributes list = new WrapperAttributes().addClass("wp-block-navigation__submenu-container");
		list.addStyles(Submenu.overlayColors(block));
		StyleEngine own = ItemColors.plain(attributes);
		list.addStyles(own);
		list.addStyle(own.declarations().css());
		WrapperAttributes item = block.wrapper(classes(" has-child" + submenu.itemClass(), current))
			.addClass(inner.contains("current-menu-") ? "current-menu-ancestor" : "");
		return "<li " + submenu.itemAttributes() + item + ">" + opener + "<ul " + submenu.listAttributes()
				+ block.wrapper(list) + ">" + inner + "</ul></li>";
	}

	private String link(Attributes attributes, boolean current) {
		String url = attributes.text("url");
		StringBuilder html = new StringBuilder("<a class=\"wp-block-navigation-item__content\"")
			.append(this.submenu ? "" : " ");
		if (!url.isEmpty()) {
			html.append(" href=\"").append(Urls.escape(url)).append('"');
		}
		html.append(current ? " aria-current=\"page\"" : "")
			.append(attributes.isTrue("opensInNewTab") ? " target=\"_blank\"  " : "");
		String rel = attributes.text("rel");
		html.append(rel.isEmpty() ? "" : " rel=\"" + Escape.attr(rel) + "\"");
		if (attributes.has("title")) {
			html.append(" title=\"").append(Escape.attr(attributes.text("title"))).append('"');
		}
		return html.append('>')
			.append(NavigationBlock.label(attributes))
			.append(NavigationBlock.description(attributes))
			.append("</a>")
			.toString();
	}

	private static boolean isCurrent(BlockInstance block, Attributes attributes) {
		PostView shown = block.request().single();
		return shown != null && attributes.has("id") && attributes.number("id", 0) == shown.id()
				&& attributes.text("kind").equals("post-type");
	}

}

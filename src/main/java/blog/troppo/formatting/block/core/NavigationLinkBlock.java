package blog.troppo.formatting.block.core;

import java.util.Map;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.data.PostView;

/**
 * A link in a menu, or with more links under it a submenu.
 */
final class NavigationLinkBlock implements DynamicBlock {

	private static final String SUBMENU = "data-wp-context=\"{ &quot;submenuOpenedBy&quot;: { &quot;click&quot;: false,"
			+ " &quot;hover&quot;: false, &quot;focus&quot;: false }, &quot;type&quot;: &quot;submenu&quot;,"
			+ " &quot;modal&quot;: null, &quot;previousFocus&quot;: null }\" data-wp-interactive=\"core/navigation\""
			+ " data-wp-on--focusout=\"actions.handleMenuFocusout\" data-wp-on--keydown=\"actions.handleMenuKeydown\""
			+ " data-wp-on--pointerenter=\"actions.openMenuOnHover\""
			+ " data-wp-on--pointerleave=\"actions.closeMenuOnHover\" data-wp-watch=\"callbacks.initMenu\""
			+ " tabindex=\"-1\" ";

	private static final String TOGGLE = "<button data-wp-bind--aria-expanded=\"state.isSubmenuOpen\""
			+ " data-wp-on--click=\"actions.toggleMenuOnClick\" aria-label=\"%s submenu\""
			+ " class=\"wp-block-navigation__submenu-icon wp-block-navigation-submenu__toggle\" >"
			+ "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"12\" height=\"12\" viewBox=\"0 0 12 12\" fill=\"none\""
			+ " aria-hidden=\"true\" focusable=\"false\"><path d=\"M1.50002 4L6.00002 8L10.5 4\" stroke-width=\"1.5\">"
			+ "</path></svg></button>";

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
		if (attributes.text("label").isEmpty()) {
			return "";
		}
		String inner = block.renderInner(Map.of()).strip();
		boolean nested = this.submenu && !inner.isEmpty();
		boolean current = isCurrent(block, attributes);
		String classes = "wp-block-navigation-item" + (nested ? " has-child open-on-hover-click" : "")
				+ (current ? " current-menu-item" : "");
		StringBuilder html = new StringBuilder("<li ").append(nested ? SUBMENU : "")
			.append(block.wrapper(classes))
			.append('>')
			.append(link(attributes, current));
		if (nested) {
			html.append(TOGGLE.formatted(Escape.attr(attributes.text("label"))))
				.append("<ul data-wp-on--focus=\"actions.openMenuOnFocus\" ")
				.append(block.wrapper("wp-block-navigation__submenu-container"))
				.append('>')
				.append(inner)
				.append("</ul>");
		}
		return html.append("</li>").toString();
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

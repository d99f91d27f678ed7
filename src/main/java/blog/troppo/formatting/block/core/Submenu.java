package blog.troppo.formatting.block.core;

import java.util.LinkedHashMap;
import java.util.Map;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.Language;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.css.StyleEngine;
import blog.troppo.formatting.block.json.Attributes;

/**
 * How the items of a menu that have others under them open, as the navigation block
 * around them wants it.
 */
enum Submenu {

	/** Over the item, or by the button beside it. */
	HOVER("open-on-hover-click"),

	/** The item itself is the button. */
	CLICK("open-on-click"),

	/** They stand open. */
	ALWAYS("open-always"),

	/** Nothing opens them but the style sheet. */
	PLAIN("");

	private static final String SCRIPTED = "data-wp-context=\"{ &quot;submenuOpenedBy&quot;: { &quot;click&quot;: false,"
			+ " &quot;hover&quot;: false, &quot;focus&quot;: false }, &quot;type&quot;: &quot;submenu&quot;,"
			+ " &quot;modal&quot;: null, &quot;previousFocus&quot;: null }\" data-wp-interactive=\"core/navigation\""
			+ " data-wp-on--focusout=\"actions.handleMenuFocusout\" data-wp-on--keydown=\"actions.handleMenuKeydown\"";

	private static final String HOVERED = " data-wp-on--pointerenter=\"actions.openMenuOnHover\""
			+ " data-wp-on--pointerleave=\"actions.closeMenuOnHover\"";

	private static final String BUTTON = "<button data-wp-bind--aria-expanded=\"state.isSubmenuOpen\""
			+ " data-wp-on--click=\"actions.toggleMenuOnClick\" aria-label=\"%s\" class=\"%s\" >%s</button>";

	private static final String ICON = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"12\" height=\"12\""
			+ " viewBox=\"0 0 12 12\" fill=\"none\" aria-hidden=\"true\" focusable=\"false\">"
			+ "<path d=\"M1.50002 4L6.00002 8L10.5 4\" stroke-width=\"1.5\"></path></svg>";

	private final String className;

	Submenu(String className) {
		this.className = className;
	}

	static Submenu of(BlockInstance item) {
		Attributes menu = new Attributes(item.availableContext());
		if (menu.text("submenuVisibility").equals("click") || menu.isTrue("openSubmenusOnClick")) {
			return CLICK;
		}
		if (menu.text("submenuVisibility").equals("always")) {
			return ALWAYS;
		}
		return menu.isTrue("showSubmenuIcon") ? HOVER : PLAIN;
	}

	/** The class of the item that opens, after a blank. */
	String itemClass() {
		return this.className.isEmpty() ? "" : " " + this.className;
	}

	/** The attributes of the item that opens, before a blank. */
	String itemAttributes() {
		return switch (this) {
			case PLAIN -> "";
			case HOVER -> SCRIPTED + HOVERED + " data-wp-watch=\"callbacks.initMenu\" tabindex=\"-1\" ";
			default -> SCRIPTED + " data-wp-watch=\"callbacks.initMenu\" tabindex=\"-1\" ";
		};
	}

	/** The attributes of the list that opens, before a blank. */
	String listAttributes() {
		return (this == PLAIN) ? "" : "data-wp-on--focus=\"actions.openMenuOnFocus\" ";
	}

	/** The button beside the item's link. */
	String toggle(String label, Language language) {
		return (this == PLAIN) ? "" : BUTTON.formatted(Escape.attr(language.say("%s submenu", label)),
				"wp-block-navigation__submenu-icon wp-block-navigation-submenu__toggle", ICON);
	}

	/** The item as a button, which takes the place of its link. */
	String button(String label, String classes, String text, String iconClass, Language language) {
		return BUTTON.formatted(Escape.attr(language.say("%s submenu", label)), classes, text) + "<span class=\""
				+ iconClass + "wp-block-navigation__submenu-icon\">" + ICON + "</span>";
	}

	/** The colors that the menu gives to what opens over the page. */
	static StyleEngine overlayColors(BlockInstance item) {
		return overlayColors(new Attributes(item.availableContext()));
	}

	static StyleEngine overlayColors(Attributes menu) {
		Map<String, Object> color = new LinkedHashMap<>();
		put(color, "text", menu.text("overlayTextColor"), menu.text("customOverlayTextColor"));
		put(color, "background", menu.text("overlayBackgroundColor"), menu.text("customOverlayBackgroundColor"));
		return StyleEngine.withPresetsAsClasses(new Attributes(Map.of("color", color)));
	}

	private static void put(Map<String, Object> color, String name, String slug, String custom) {
		String value = slug.isEmpty() ? custom : "var:preset|color|" + slug;
		if (!value.isEmpty()) {
			color.put(name, value);
		}
	}

}

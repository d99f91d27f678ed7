package blog.troppo.formatting.block.core;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.WrapperAttributes;

/**
 * The button and the layer over the page in which a menu shows in narrow windows.
 */
final class NavigationOverlay {

	private static final String AROUND = """
			<button aria-haspopup="dialog" %5$s class="wp-block-navigation__responsive-container-open%4$s"\s
							data-wp-on--click="actions.openMenuOnClick"
							data-wp-on--keydown="actions.handleMenuKeydown"
						>%6$s</button>
							<div class="wp-block-navigation__responsive-container%3$s" %9$s id="%1$s"\s
							data-wp-class--has-modal-open="state.isMenuOpen"
							data-wp-class--is-menu-open="state.isMenuOpen"
							data-wp-watch="callbacks.initMenu"
							data-wp-on--keydown="actions.handleMenuKeydown"
							data-wp-on--focusout="actions.handleMenuFocusout"
							tabindex="-1"
						>
								<div class="wp-block-navigation__responsive-close" tabindex="-1">
									<div class="wp-block-navigation__responsive-dialog"\s
							data-wp-bind--aria-modal="state.ariaModal"
							data-wp-bind--aria-label="state.ariaLabel"
							data-wp-bind--role="state.roleAttribute"
						>
										<button %7$s class="wp-block-navigation__responsive-container-close"\s
							data-wp-on--click="actions.closeMenuOnClick"
						>%8$s</button>
										<div class="wp-block-navigation__responsive-container-content"\s
							data-wp-watch="callbacks.focusFirstElement"
						 id="%1$s-content">
											%2$s
			\t\t\t\t\t\t\t\t
										</div>
									</div>
								</div>
							</div>""";

	private static final String CONTEXT = " \n\t\t data-wp-interactive=\"core/navigation\" data-wp-context='"
			+ "{\"overlayOpenedBy\":{\"click\":false,\"hover\":false,\"focus\":false},"
			+ "\"type\":\"overlay\",\"roleAttribute\":\"\",\"ariaLabel\":\"%s\"}'";

	private static final String HANDLE = """
			<svg width="24" height="24" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M4 7.5h16v1.5H4z"></path><path d="M4 15h16v1.5H4z"></path></svg>""";

	private static final String MENU = """
			<svg width="24" height="24" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M5 5v1.5h14V5H5z"></path><path d="M5 12.8h14v-1.5H5v1.5z"></path><path d="M5 19h14v-1.5H5V19z"></path></svg>""";

	private static final String CLOSE = """
			<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="m13.06 12 6.47-6.47-1.06-1.06L12 10.94 5.53 4.47 4.47 5.53 10.94 12l-6.47 6.47 1.06 1.06L12 13.06l6.47 6.47 1.06-1.06L13.06 12Z"></path></svg>""";

	private NavigationOverlay() {
	}

	static String context(BlockInstance block) {
		return CONTEXT.formatted(block.say("Menu"));
	}

	static String around(String items, BlockInstance block, String overlay) {
		String id = block.page().unique("modal-");
		boolean always = overlay.equals("always");
		boolean icon = !Boolean.FALSE.equals(block.attributes().get("hasIcon"));
		String handle = block.attributes().text("icon").equals("menu") ? MENU : HANDLE;
		WrapperAttributes layer = new WrapperAttributes();
		layer.addStyles(Submenu.overlayColors(block.attributes()));
		String classes = (always ? " hidden-by-default" : "")
				+ (layer.classes().isEmpty() ? "" : " " + layer.classes());
		return AROUND.formatted(id, items, classes, always ? " always-shown" : "",
				icon ? "aria-label=\"" + block.say("Open menu") + "\"" : "", icon ? handle : block.say("Menu"),
				icon ? "aria-label=\"" + block.say("Close menu") + "\"" : "", icon ? CLOSE : block.say("Close"),
				style(layer.style()));
	}

	private static String style(String css) {
		return css.isEmpty() ? "" : "style=\"" + Escape.attr(css.replace(":", ": ")) + "\"";
	}

}

package blog.troppo.formatting.block.core;

import blog.troppo.formatting.Kses;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;

/**
 * The button that closes a menu's layer over the page: a sign, a word, or both.
 */
final class NavigationOverlayCloseBlock implements DynamicBlock {

	private static final String ICON = """
			<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="M13 11.8l6.1-6.3-1.1-1-6.1 6.2-6.1-6.2-1.1 1 6.1 6.3-6.5 6.7 1.1 1 6.5-6.6 6.5 6.6 1.1-1z" /></svg>""";

	@Override
	public String render(BlockInstance block, String content) {
		String mode = block.attributes().text("displayMode");
		String text = block.attributes().text("text");
		String shown = text.isEmpty() ? block.say("Close") : Kses.post(text);
		String icon = mode.equals("text") ? "" : ICON;
		String words = mode.equals("icon") ? ""
				: "<span class=\"wp-block-navigation-overlay-close__text\">" + shown + "</span>";
		return "<button " + block.wrapper() + " type=\"button\" "
				+ (mode.equals("icon") ? "aria-label=\"" + block.say("Close") + "\"" : "") + " >" + icon + words
				+ "</button>";
	}

}

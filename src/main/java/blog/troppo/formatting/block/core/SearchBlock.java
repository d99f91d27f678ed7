package blog.troppo.formatting.block.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.Kses;
import blog.troppo.formatting.StripTags;
import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.block.json.Attributes;

/**
 * The form that searches the site; its button may stand beside, inside, alone, or be
 * missing.
 */
final class SearchBlock implements DynamicBlock {

	private static final String ICON = """
			<svg class="search-icon" viewBox="0 0 24 24" width="24" height="24">
								<path d="M13 5c-3.3 0-6 2.7-6 6 0 1.4.5 2.7 1.3 3.7l-3.8 3.8 1.1 1.1 3.8-3.8c1 .8 2.3 1.3 3.7 1.3 3.3 0 6-2.7 6-6S16.3 5 13 5zm0 10.5c-2.5 0-4.5-2-4.5-4.5s2-4.5 4.5-4.5 4.5 2 4.5 4.5-2 4.5-4.5 4.5z"></path>
							</svg>""";

	private static final String EXPANDING = """
			\n\t\t data-wp-interactive="core/search"
			\t\t data-wp-context='{"isSearchInputVisible":false,"inputId":"%s","ariaLabelExpanded":"%s","ariaLabelCollapsed":"%s"}'
			\t\t data-wp-class--wp-block-search__searchfield-hidden="!context.isSearchInputVisible"
			\t\t data-wp-on--keydown="actions.handleSearchKeydown"
			\t\t data-wp-on--focusout="actions.handleSearchFocusout"
			\t\t""";

	@Override
	public String render(BlockInstance block, String content) {
		Attributes attributes = block.attributes();
		String position = attributes.text("buttonPosition");
		boolean only = position.equals("button-only");
		String id = block.page().unique("wp-block-search__input-");
		SearchStyles styles = SearchStyles.of(attributes, position, block.theme());
		if (only) {
			block.page().scripts().add("core/search");
		}
		String action = block.site().site().homeUrl() + "/";
		return "<form role=\"search\" method=\"get\" action=\"" + Urls.escape(action) + "\" "
				+ block.wrapper(classes(attributes, position)) + " "
				+ (only ? EXPANDING.formatted(id, block.say("Submit Search"), block.say("Expand search field")) : "")
				+ ">" + label(block, id, styles) + "<div class=\"wp-block-search__inside-wrapper"
				+ styles.wrapperClasses() + "\" " + styles.wrapper() + ">" + input(block, attributes, id, styles, only)
				+ (position.equals("no-button") ? "" : button(block, styles, only)) + "</div></form>";
	}

	private static String classes(Attributes attributes, String position) {
		List<String> classes = new ArrayList<>();
		switch (position) {
			case "button-inside" -> classes.add("wp-block-search__button-inside");
			case "no-button" -> classes.add("wp-block-search__no-button");
			case "button-only" ->
				classes.addAll(List.of("wp-block-search__button-only", "wp-block-search__searchfield-hidden"));
			case "button-outside" -> classes.add("wp-block-search__button-outside");
			default -> {
				// a place that there is not has no class
			}
		}
		if (!position.equals("no-button")) {
			classes.add(attributes.isTrue("buttonUseIcon") ? "wp-block-search__icon-button"
					: "wp-block-search__text-button");
		}
		return String.join(" ", classes);
	}

	private static String label(BlockInstance block, String id, SearchStyles styles) {
		Attributes attributes = block.attributes();
		String label = attributes.text("label").isEmpty() ? block.say("Search") : Kses.post(attributes.text("label"));
		String hidden = attributes.isTrue("showLabel") ? "" : " screen-reader-text";
		return "<label class=\"wp-block-search__label" + hidden + styles.labelClasses() + "\" for=\"" + id + "\" "
				+ styles.label() + ">" + label + "</label>";
	}

	private static String input(BlockInstance block, Attributes attributes, String id, SearchStyles styles,
			boolean only) {
		StringBuilder hidden = new StringBuilder();
		if (attributes.get("query") instanceof Map<?, ?> query) {
			query.forEach((name, value) -> hidden.append("<input type=\"hidden\" name=\"")
				.append(Escape.attr(String.valueOf(name)))
				.append("\" value=\"")
				.append(Escape.attr(Attributes.asText(value)))
				.append("\" />"));
		}
		return "<input " + (only ? "aria-hidden=\"true\" " : "") + "class=\"wp-block-search__input"
				+ styles.inputClasses() + "\" "
				+ (only ? "data-wp-bind--aria-hidden=\"!context.isSearchInputVisible\""
						+ " data-wp-bind--tabindex=\"state.tabindex\" " : "")
				+ "id=\"" + id + "\" placeholder=\"" + Escape.attr(attributes.text("placeholder")) + "\" "
				+ (only ? " " : "") + "value=\"" + Escape.attr(block.request().search())
				+ "\" type=\"search\" name=\"s\" required " + styles.input() + "/>" + hidden;
	}

	private static String button(BlockInstance block, SearchStyles styles, boolean only) {
		Attributes attributes = block.attributes();
		boolean icon = attributes.isTrue("buttonUseIcon");
		String text = attributes.text("buttonText").isEmpty() ? block.say("Search")
				: Kses.post(attributes.text("buttonText"));
		String named = attributes.text("buttonText").isEmpty() ? text : attributes.text("buttonText");
		String classes = "wp-block-search__button" + styles.buttonClasses() + (icon ? " has-icon" : "")
				+ " wp-element-button";
		String shown = icon ? ICON : text;
		if (only) {
			return "<button  aria-expanded=\"false\"  class=\"" + classes
					+ "\" data-wp-bind--aria-controls=\"state.ariaControls\""
					+ " data-wp-bind--aria-expanded=\"context.isSearchInputVisible\""
					+ " data-wp-bind--aria-label=\"state.ariaLabel\" data-wp-bind--type=\"state.type\""
					+ " data-wp-on--click=\"actions.openSearchInput\"  " + styles.button() + ">" + shown + "</button>";
		}
		return "<button aria-label=\"" + Escape.attr(StripTags.stripAll(named)) + "\" class=\"" + classes
				+ "\" type=\"submit\" " + styles.button() + ">" + shown + "</button>";
	}

}

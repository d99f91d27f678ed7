package blog.troppo.formatting.block.core;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.BlockSupport;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.markup.TagEditor;

/**
 * A panel that opens and closes under its heading.
 */
final class AccordionItemBlock implements DynamicBlock, BlockSupport {

	@Override
	public String render(BlockInstance block, String content) {
		TagEditor tags = new TagEditor(content);
		if (!tags.nextTagWithClass("wp-block-accordion-item")) {
			return content;
		}
		boolean open = block.attributes().isTrue("openByDefault");
		String id = block.page().unique("accordion-item-");
		tags.setAttribute("data-wp-context", "{ \"id\": \"" + id + "\", \"openByDefault\": " + open + " }");
		tags.setAttribute("data-wp-class--is-open", "state.isOpen");
		tags.setAttribute("data-wp-init", "callbacks.initAccordionItems");
		tags.setAttribute("data-wp-on-window--hashchange", "callbacks.hashChange");
		if (tags.nextTagWithClass("wp-block-accordion-heading__toggle")) {
			tags.setAttribute("data-wp-on--click", "actions.toggle");
			tags.setAttribute("data-wp-bind--aria-expanded", "state.isOpen");
			tags.setAttribute("aria-controls", id + "-panel");
			tags.setAttribute("id", id);
		}
		if (tags.nextTagWithClass("wp-block-accordion-panel")) {
			tags.setAttribute("id", id + "-panel");
			tags.setAttribute("aria-labelledby", id);
			tags.setAttribute("data-wp-bind--hidden", "state.isHidden");
			tags.setAttribute("data-wp-on--beforematch", "actions.handleBeforeMatch");
		}
		return tags.html();
	}

	/** What the view script's state says before the script runs. */
	@Override
	public String finish(String html, BlockInstance block) {
		TagEditor tags = new TagEditor(html);
		if (!block.name().equals("core/accordion-item") || !tags.nextTagWithClass("wp-block-accordion-item")) {
			return html;
		}
		boolean open = block.attributes().isTrue("openByDefault");
		if (open) {
			tags.addClass("is-open");
		}
		if (tags.nextTagWithClass("wp-block-accordion-heading__toggle")) {
			tags.setAttribute("aria-expanded", String.valueOf(open));
		}
		return tags.html();
	}

}

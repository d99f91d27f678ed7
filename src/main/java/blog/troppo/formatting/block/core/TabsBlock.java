package blog.troppo.formatting.block.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.block.grammar.Block;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.block.json.BlockJson;
import blog.troppo.formatting.markup.TagEditor;

/**
 * Panels of which one shows at a time, and the buttons that choose it.
 */
final class TabsBlock implements DynamicBlock {

	private static final String ID = "core/tabs-id";

	private static final String LIST = "core/tabs-list";

	@Override
	public boolean rendersInnerBlocks() {
		return true;
	}

	@Override
	public String render(BlockInstance block, String content) {
		String anchor = block.attributes().text("anchor");
		String id = anchor.isEmpty() ? block.page().unique("tabs_") : anchor;
		TagEditor tags = new TagEditor(block.renderInner(Map.of(ID, id, LIST, panels(block.parsed(), id))));
		if (!tags.nextTag()) {
			return "";
		}
		Map<String, Object> state = new LinkedHashMap<>();
		state.put("tabsId", id);
		state.put("activeTabIndex", block.attributes().number("activeTabIndex", 0));
		block.page().scripts().add("core/tabs");
		tags.setAttribute("data-wp-interactive", "core/tabs");
		tags.setAttribute("data-wp-context", BlockJson.write(state));
		tags.setAttribute("data-wp-init", "callbacks.onTabsInit");
		tags.setAttribute("data-wp-on--keydown", "actions.handleTabKeyDown");
		return tags.html();
	}

	/** The ids of the panels that have a button. */
	private static List<String> panels(Block tabs, String id) {
		List<String> ids = new ArrayList<>();
		tabs.innerBlocks()
			.stream()
			.filter((inner) -> inner.is("core/tab-panels"))
			.flatMap((panels) -> panels.innerBlocks().stream())
			.filter((panel) -> panel.is("core/tab-panel"))
			.forEach((panel) -> {
				String anchor = anchor(panel.innerHtml());
				ids.add(anchor.isEmpty() ? id + "-tab-" + ids.size() : anchor);
			});
		return ids;
	}

	private static String anchor(String html) {
		TagEditor tags = new TagEditor(html);
		String id = tags.nextTag() ? tags.attribute("id") : null;
		return (id != null) ? id : "";
	}

	/** The row of buttons, each with the panel it opens. */
	static String list(BlockInstance block, String content) {
		TagEditor tags = new TagEditor(content);
		if (!tags.nextTag()) {
			return content;
		}
		String label = block.attributes().text("ariaLabel");
		tags.setAttribute("aria-label", label.isEmpty() ? block.say("Tabbed content") : label);
		List<?> panels = (block.context(LIST) instanceof List<?> ids) ? ids : List.of();
		for (int i = 0; i < panels.size() && tags.nextTag("button"); i++) {
			String panel = Attributes.asText(panels.get(i));
			tags.setAttribute("id", "tab__" + panel);
			tags.setAttribute("aria-controls", panel);
			tags.setAttribute("data-wp-on--click", "actions.handleTabClick");
			tags.setAttribute("data-wp-on--keydown", "actions.handleTabKeyDown");
			tags.setAttribute("data-wp-context", "{\"tabIndex\":" + i + "}");
			tags.setAttribute("data-wp-bind--aria-selected", "state.isActiveTab");
			tags.setAttribute("data-wp-bind--tabindex", "state.tabIndexAttribute");
		}
		return tags.html();
	}

	/** A panel; in tabs it is hidden until the script shows the active one. */
	static String panel(BlockInstance block, String content) {
		TagEditor tags = new TagEditor(content);
		if (!tags.nextTag()) {
			return content;
		}
		String tabs = Attributes.asText(block.context(ID));
		int number = block.page().next("tab-panel " + tabs) - 1;
		String id = tags.attribute("id");
		if (id == null || id.isEmpty()) {
			id = (tabs.isEmpty() ? "" : tabs + "-") + "tab-" + number;
			tags.setAttribute("id", id);
		}
		tags.setAttribute("aria-labelledby", "tab__" + id);
		tags.setAttribute("data-wp-bind--hidden", "!state.isActiveTab");
		String bound = tags.html();
		return tabs.isEmpty() ? bound : hidden(bound);
	}

	private static String hidden(String panel) {
		TagEditor tags = new TagEditor(panel);
		if (tags.nextTag()) {
			tags.setAttribute("hidden", true);
		}
		return tags.html();
	}

}

package blog.troppo.formatting.block.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.BlockSupport;
import blog.troppo.formatting.block.BlockType;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.block.json.HashedName;
import blog.troppo.formatting.markup.TagEditor;
import org.jspecify.annotations.Nullable;

/**
 * Styles that a block has in some states only: in narrow windows and, buttons and links
 * of menus, under the pointer or the keyboard's focus. They are rules for the head, under
 * a class that blocks with the same ones share.
 */
final class StatesSupport implements BlockSupport {

	private static final Map<String, List<String>> STATES_OF_BLOCKS = Map.of("core/button", StateRule.BLOCK_STATES,
			"core/navigation-link", StateRule.BLOCK_STATES);

	private static final Map<String, List<String>> STATES_OF_ELEMENTS = Map.of("link", StateRule.LINK_STATES, "button",
			StateRule.LINK_STATES);

	@Override
	public String finish(String html, BlockInstance block) {
		BlockType type = block.type();
		Attributes style = block.stored().object("style");
		if (type == null || html.isEmpty() || style.isEmpty()) {
			return html;
		}
		List<StateRule> rules = rules(style, type, Viewport.styled(block.theme().settings()));
		if (rules.isEmpty()) {
			return html;
		}
		String name = name(type, rules);
		rules.forEach((rule) -> rule.write("." + name, block.page().styles()));
		TagEditor tags = new TagEditor(html);
		if (tags.nextTag()) {
			tags.addClass(name);
		}
		return tags.html();
	}

	private static List<StateRule> rules(Attributes style, BlockType type, List<Viewport> windows) {
		List<StateRule> rules = new ArrayList<>();
		List<String> states = STATES_OF_BLOCKS.getOrDefault(type.name(), List.of());
		states.forEach((state) -> addBlock(rules, style.object(state), type, state, ""));
		for (Viewport viewport : windows) {
			Attributes narrow = style.object(viewport.key());
			addBlock(rules, narrow.without(states).without(List.of("elements")), type, "", viewport.group());
			addElements(rules, narrow.object("elements"), type, viewport.group());
			states.forEach((state) -> addBlock(rules, narrow.object(state), type, state, viewport.group()));
		}
		return rules;
	}

	/** A block's features may be those of different elements in it. */
	private static void addBlock(List<StateRule> rules, Attributes style, BlockType type, String state, String group) {
		StateSelectors.divide(style, type)
			.forEach((selector, part) -> add(rules, state, selector.isEmpty() ? null : selector, part, group));
	}

	private static void addElements(List<StateRule> rules, Attributes elements, BlockType type, String group) {
		elements.values().keySet().forEach((element) -> {
			String selector = StateSelectors.ofElement(element, type);
			if (selector.isEmpty()) {
				return;
			}
			List<String> states = STATES_OF_ELEMENTS.getOrDefault(element, List.of());
			Attributes style = elements.object(element);
			add(rules, "", selector, style.without(states), group);
			states.forEach((state) -> add(rules, state, selector, style.object(state), group));
		});
	}

	private static void add(List<StateRule> rules, String state, @Nullable String selector, Attributes style,
			String group) {
		Map<String, Object> values = StateRule.values(style);
		if (!values.isEmpty()) {
			rules.add(new StateRule(state, selector, values, group));
		}
	}

	private static String name(BlockType type, List<StateRule> rules) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("blockName", type.name());
		values.put("rules", rules.stream().map(StateRule::asArray).collect(Collectors.toList()));
		return HashedName.of("wp-states-", values);
	}

}

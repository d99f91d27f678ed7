package blog.troppo.formatting.block.css;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Rules for the page's head. Declarations added to a selector again join those it has.
 */
public final class StyleRules {

	private final Map<String, Map<String, Declarations>> rules = new LinkedHashMap<>();

	public void add(String selector, Declarations declarations) {
		add("", selector, declarations);
	}

	/** Adds a rule inside of a group such as {@code @media (width <= 480px)}. */
	public void add(String group, String selector, Declarations declarations) {
		if (!declarations.isEmpty()) {
			this.rules.computeIfAbsent(group, (key) -> new LinkedHashMap<>())
				.computeIfAbsent(selector, (key) -> new Declarations())
				.addAll(declarations);
		}
	}

	public void addAll(StyleRules more) {
		more.rules
			.forEach((group, rules) -> rules.forEach((selector, declarations) -> add(group, selector, declarations)));
	}

	public boolean isEmpty() {
		return this.rules.isEmpty();
	}

	public String css() {
		StringBuilder css = new StringBuilder();
		this.rules.forEach((group, rules) -> {
			css.append(group.isEmpty() ? "" : group + "{");
			rules.forEach((selector,
					declarations) -> css.append(selector).append('{').append(declarations.css()).append('}'));
			css.append(group.isEmpty() ? "" : "}");
		});
		return css.toString();
	}

}

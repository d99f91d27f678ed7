package blog.troppo.formatting.block.css;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Rules for the page's head. Declarations added to a selector again join those it has.
 */
public final class StyleRules {

	private final Map<String, Map<String, Declarations>> rules = new LinkedHashMap<>();

	private final Set<String> raw = new LinkedHashSet<>();

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

	/** Adds a rule as it is written. */
	public void addRaw(String rule) {
		this.raw.add(rule);
	}

	public void addAll(StyleRules more) {
		this.raw.addAll(more.raw);
		more.rules
			.forEach((group, rules) -> rules.forEach((selector, declarations) -> add(group, selector, declarations)));
	}

	public boolean isEmpty() {
		return this.rules.isEmpty() && this.raw.isEmpty();
	}

	public String css() {
		StringBuilder css = new StringBuilder();
		this.rules.forEach((group, rules) -> {
			css.append(group.isEmpty() ? "" : group + "{");
			rules.forEach((selector,
					declarations) -> css.append(selector).append('{').append(declarations.css()).append('}'));
			css.append(group.isEmpty() ? "" : "}");
		});
		this.raw.forEach(css::append);
		return css.toString();
	}

}

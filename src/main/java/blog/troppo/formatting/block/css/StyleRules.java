package blog.troppo.formatting.block.css;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Rules for the page's head. Declarations added to a selector again join those it has.
 */
public final class StyleRules {

	private final Map<Place, Declarations> rules = new LinkedHashMap<>();

	private final Set<String> raw = new LinkedHashSet<>();

	public void add(String selector, Declarations declarations) {
		add("", selector, declarations);
	}

	/** Adds a rule inside of a group such as {@code @media (width <= 480px)}. */
	public void add(String group, String selector, Declarations declarations) {
		if (!declarations.isEmpty()) {
			this.rules.computeIfAbsent(new Place(group, selector), (place) -> new Declarations()).addAll(declarations);
		}
	}

	/** Adds a rule as it is written. */
	public void addRaw(String rule) {
		this.raw.add(rule);
	}

	public void addAll(StyleRules more) {
		this.raw.addAll(more.raw);
		more.rules.forEach((place, declarations) -> add(place.group(), place.selector(), declarations));
	}

	public boolean isEmpty() {
		return this.rules.isEmpty() && this.raw.isEmpty();
	}

	/** The rules in the order in which their selectors were first added. */
	public String css() {
		StringBuilder css = new StringBuilder();
		this.rules.forEach((place, declarations) -> {
			String written = declarations.css();
			if (written.isEmpty()) {
				return;
			}
			String rule = place.selector() + "{" + written + "}";
			css.append(place.group().isEmpty() ? rule : place.group() + "{" + rule + "}");
		});
		this.raw.forEach(css::append);
		return css.toString();
	}

	private record Place(String group, String selector) {
	}

}

package blog.troppo.formatting.block.css;

import java.util.LinkedHashMap;
import java.util.Map;

import blog.troppo.formatting.SafeCss;
import org.jspecify.annotations.Nullable;

/**
 * CSS properties and their values, in the order in which they were put.
 */
public final class Declarations {

	private final Map<String, String> values = new LinkedHashMap<>();

	public Declarations put(String property, @Nullable String value) {
		if (value != null && !value.isEmpty()) {
			this.values.put(property, value);
		}
		return this;
	}

	public static Declarations of(String property, @Nullable String value) {
		return new Declarations().put(property, value);
	}

	public void addAll(Declarations more) {
		this.values.putAll(more.values);
	}

	public @Nullable String get(String property) {
		return this.values.get(property);
	}

	public boolean isEmpty() {
		return this.values.isEmpty();
	}

	public Map<String, String> values() {
		return this.values;
	}

	/** As the text of a style attribute; what could be more than a declaration goes. */
	public String css() {
		StringBuilder css = new StringBuilder();
		this.values.forEach((property, value) -> {
			String declaration = SafeCss.filter(property + ":" + value);
			css.append(declaration).append(declaration.isEmpty() ? "" : ";");
		});
		return css.toString();
	}

}

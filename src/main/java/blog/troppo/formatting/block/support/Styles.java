package blog.troppo.formatting.block.support;

import java.util.LinkedHashMap;
import java.util.Map;

import blog.troppo.formatting.block.json.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * Puts a style attribute together out of what a support lets through.
 */
final class Styles {

	private final Map<String, Object> values = new LinkedHashMap<>();

	/** Puts a value unless it is empty. */
	Styles put(String name, @Nullable Object value) {
		if (value != null && (Attributes.truthy(value) || "0".equals(value))) {
			this.values.put(name, value);
		}
		return this;
	}

	/** Puts a preset by its slug, else the value that stands without one. */
	Styles putPreset(String name, String kind, String slug, @Nullable Object otherwise) {
		return slug.isEmpty() ? put(name, otherwise) : put(name, "var:preset|" + kind + "|" + slug);
	}

	Attributes under(String group) {
		return new Attributes(Map.of(group, this.values));
	}

}

package blog.troppo.formatting.block;

import blog.troppo.formatting.block.json.Attributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What is known of a kind of block: its attributes with their types and defaults, what it
 * supports, and the context it takes from and gives to others.
 */
public final class BlockType {

	private final String name;

	private final Attributes definition;

	BlockType(String name, Attributes definition) {
		this.name = name;
		this.definition = definition;
	}

	public String name() {
		return this.name;
	}

	/** The class of the block's element, such as wp-block-group. */
	public String className() {
		return className(this.name);
	}

	public static String className(String name) {
		String plain = name.startsWith("core/") ? name.substring("core/".length()) : name;
		return "wp-block-" + plain.replace('/', '-');
	}

	/** What the block supports, such as color or layout. */
	public Attributes supports() {
		return this.definition.object("supports");
	}

	public boolean supports(String... path) {
		Object value = supports().at(path);
		return value instanceof Boolean flag ? flag : Attributes.truthy(value);
	}

	/** Whether a support is on unless the block type says otherwise. */
	public boolean supportsUnlessDenied(String feature) {
		Object value = supports().get(feature);
		return value == null || Attributes.truthy(value);
	}

	/** Whether the block applies a support itself, wholly or for this feature. */
	public boolean skipsSerialization(String support, String... feature) {
		Object skip = supports().at(support, "__experimentalSkipSerialization");
		if (skip instanceof List<?> features) {
			return feature.length > 0 && features.contains(feature[0]);
		}
		return Attributes.truthy(skip);
	}

	List<?> usesContext() {
		return this.definition.list("usesContext");
	}

	void eachProvidedContext(BiConsumer<String, String> action) {
		this.definition.object("providesContext")
			.values()
			.forEach((key, attribute) -> action.accept(key, Attributes.asText(attribute)));
	}

	/** A CSS selector of the block's own, empty when it has none for this feature. */
	public String selector(String... path) {
		return this.definition.object("selectors").text(path);
	}

	/** The selectors of a feature's parts by name, none when it has one for all. */
	public Map<String, String> selectorsWithin(String feature) {
		Map<String, String> selectors = new LinkedHashMap<>();
		this.definition.object("selectors", feature)
			.values()
			.forEach((name, selector) -> selectors.put(name, Attributes.asText(selector)));
		return selectors;
	}

	/** The attributes that are of the right type, and the defaults of the others. */
	Attributes prepare(Attributes written) {
		Attributes schema = this.definition.object("attributes");
		Map<String, Object> prepared = new LinkedHashMap<>(written.values());
		schema.values().forEach((name, value) -> {
			Attributes attribute = schema.object(name);
			Object given = prepared.get(name);
			if (given != null && !AttributeTypes.allows(attribute, given)) {
				prepared.remove(name);
			}
			Object usual = attribute.get("default");
			if (!prepared.containsKey(name) && usual != null) {
				prepared.put(name, usual);
			}
		});
		return new Attributes(prepared);
	}

}

package blog.troppo.rest.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How an item is shown: for each property of the contract's schema, where its value comes
 * from. What is not in the asked context, or not among the asked fields, is not computed.
 *
 * @param <T> the item, with all that showing it needs
 */
public final class Representation<T> {

	private final Contract contract;

	private final Map<String, BiFunction<T, Showing, @Nullable Object>> fields = new LinkedHashMap<>();

	private final Map<String, Predicate<T>> conditions = new LinkedHashMap<>();

	private boolean alwaysLinked;

	private BiConsumer<T, Links> links = (item, links) -> {
	};

	public Representation(Contract contract) {
		this.contract = contract;
	}

	/** A property; null is shown as such. */
	public Representation<T> field(String name, Function<T, @Nullable Object> value) {
		return fieldAsAsked(name, (item, showing) -> value.apply(item));
	}

	/** A property whose value depends on what is asked of it. */
	public Representation<T> fieldAsAsked(String name, BiFunction<T, Showing, @Nullable Object> value) {
		if (!this.contract.properties().has(name)) {
			throw new IllegalArgumentException("The contract has no property " + name);
		}
		this.fields.put(name, value);
		return this;
	}

	/** A property that only some items have. */
	public Representation<T> fieldIf(Predicate<T> condition, String name, Function<T, @Nullable Object> value) {
		this.conditions.put(name, condition);
		return field(name, value);
	}

	/** A property of those alone whose contract has it. */
	public Representation<T> fieldIfAny(String name, BiFunction<T, Showing, @Nullable Object> value) {
		return this.contract.properties().has(name) ? fieldAsAsked(name, value) : this;
	}

	/** A property that WordPress shows though its schema does not know of it. */
	public Representation<T> unnamedField(String name, Function<T, @Nullable Object> value) {
		this.fields.put(name, (item, showing) -> value.apply(item));
		return this;
	}

	public Representation<T> links(BiConsumer<T, Links> links) {
		this.links = links;
		return this;
	}

	/** Links that are shown even where other fields alone are asked for. */
	public Representation<T> linksAlways(BiConsumer<T, Links> links) {
		this.alwaysLinked = true;
		return links(links);
	}

	/** Which properties of the contract are not shown yet. */
	public Set<String> missing() {
		Set<String> missing = new TreeSet<>(this.contract.properties().propertyNames());
		missing.removeAll(this.fields.keySet());
		return missing;
	}

	/** The item as this request wants it. */
	public ObjectNode show(T item, RestRequest request, RestServer server) {
		Showing showing = new Showing(request, Selection.of(request));
		ObjectNode shown = RestJson.object();
		this.fields.forEach((name, value) -> {
			JsonNode schema = this.contract.properties().path(name);
			if (showing.includes(schema) && showing.wants(name)
					&& this.conditions.getOrDefault(name, (any) -> true).test(item)) {
				shown.set(name, showing.inContext(RestJson.of(value.apply(item, showing)), schema));
			}
		});
		if (this.alwaysLinked || showing.selection().wantsLinks()) {
			Links links = new Links(server, request);
			this.links.accept(item, links);
			ObjectNode json = links.json();
			if (!json.isEmpty()) {
				shown.set("_links", json);
			}
		}
		return shown;
	}

	/** What is asked of an item. */
	public record Showing(RestRequest request, Selection selection) {

		/** Whether this part, such as {@code content.rendered}, is wanted at all. */
		public boolean wants(String path) {
			return this.selection.wants(path);
		}

		boolean includes(JsonNode schema) {
			JsonNode contexts = schema.path("context");
			return contexts.isMissingNode()
					|| contexts.valueStream().anyMatch((context) -> context.asString().equals(this.request.context()));
		}

		/**
		 * Takes away the parts of an object that another context has; what has no parts
		 * left is an empty list, as PHP's empty array is.
		 */
		JsonNode inContext(JsonNode value, JsonNode schema) {
			if (value instanceof ObjectNode object && schema.has("properties")) {
				boolean wasEmpty = object.isEmpty();
				schema.path("properties").properties().forEach((property) -> {
					if (!includes(property.getValue())) {
						object.remove(property.getKey());
					}
					else if (object.has(property.getKey())) {
						object.set(property.getKey(), inContext(object.get(property.getKey()), property.getValue()));
					}
				});
				return (wasEmpty || !object.isEmpty()) ? object : RestJson.array();
			}
			return value;
		}

	}

}

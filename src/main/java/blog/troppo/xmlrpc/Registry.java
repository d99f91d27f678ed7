package blog.troppo.xmlrpc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import blog.troppo.content.PostType;
import blog.troppo.content.PostTypeCapabilities;
import blog.troppo.content.Taxonomy;
import blog.troppo.rpc.RpcValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * The post types and taxonomies with all that WordPress registers of them: labels,
 * supports, menus. They are as WordPress 7.1.4 has them.
 */
@Component
class Registry {

	private final JsonNode types = load("post-types");

	private final JsonNode taxonomies = load("taxonomies");

	private static JsonNode load(String name) {
		String path = "/blog/troppo/xmlrpc/" + name + ".json";
		try (InputStream stream = Objects.requireNonNull(Registry.class.getResourceAsStream(path), path)) {
			return JsonMapper.shared().readTree(stream);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A type that a call names, if WordPress has it. */
	Optional<PostType> type(String name) {
		return this.types.has(name) ? Optional.of(PostType.named(name)) : Optional.empty();
	}

	List<PostType> types() {
		return this.types.propertyNames().stream().map(PostType::named).toList();
	}

	Optional<Taxonomy> taxonomy(String name) {
		return this.taxonomies.has(name) ? Taxonomy.find(name) : Optional.empty();
	}

	List<Taxonomy> taxonomies() {
		return this.taxonomies.propertyNames().stream().map(Taxonomy::named).toList();
	}

	/** By name, what posts of a type can be filed by. */
	List<String> taxonomies(PostType type) {
		return this.types.path(type.name()).path("taxonomies").valueStream().map(JsonNode::asString).toList();
	}

	/** The type's own word for one of the capabilities of posts. */
	static String capability(PostType type, String ofPosts) {
		return PostTypeCapabilities.of(type).map((names) -> names.get(ofPosts)).orElse(ofPosts);
	}

	/** What there is to say of a type: always its name and kind, the rest as asked. */
	RpcValue of(PostType type, Fields fields) {
		JsonNode all = this.types.path(type.name());
		Map<String, @Nullable Object> struct = members(all, "name", "label", "hierarchical", "public", "show_ui",
				"_builtin", "has_archive", "supports");
		add(struct, all, fields, "labels");
		if (fields.has("cap")) {
			struct.put("cap", PostTypeCapabilities.of(type).map(PostTypeCapabilities::asMap).orElseGet(Map::of));
			struct.putAll(members(all, "map_meta_cap"));
		}
		if (fields.has("menu")) {
			struct.putAll(members(all, "menu_position", "menu_icon", "show_in_menu"));
		}
		add(struct, all, fields, "taxonomies");
		return RpcValue.of(struct);
	}

	RpcValue of(Taxonomy taxonomy, Fields fields) {
		JsonNode all = this.taxonomies.path(taxonomy.name());
		Map<String, @Nullable Object> struct = members(all, "name", "label", "hierarchical", "public", "show_ui",
				"_builtin");
		add(struct, all, fields, "labels");
		add(struct, all, fields, "cap");
		if (fields.has("menu")) {
			struct.putAll(members(all, "show_in_menu"));
		}
		add(struct, all, fields, "object_type");
		return RpcValue.of(struct);
	}

	/** One thing that is registered, for those who look for some. */
	RpcValue property(PostType type, String name) {
		return value(this.types.path(type.name()).path(name));
	}

	RpcValue property(Taxonomy taxonomy, String name) {
		return value(this.taxonomies.path(taxonomy.name()).path(name));
	}

	private static void add(Map<String, @Nullable Object> struct, JsonNode all, Fields fields, String name) {
		if (fields.has(name)) {
			struct.put(name, value(all.path(name)));
		}
	}

	private static Map<String, @Nullable Object> members(JsonNode all, String... names) {
		Map<String, @Nullable Object> struct = new LinkedHashMap<>();
		for (String name : names) {
			struct.put(name, value(all.path(name)));
		}
		return struct;
	}

	private static RpcValue value(JsonNode node) {
		if (node.isObject()) {
			Map<String, Object> struct = new LinkedHashMap<>();
			node.properties().forEach((entry) -> struct.put(entry.getKey(), value(entry.getValue())));
			return RpcValue.of(struct);
		}
		if (node.isArray()) {
			return RpcValue.of(node.valueStream().map(Registry::value).toList());
		}
		return node.isBoolean() ? RpcValue.of(node.booleanValue())
				: node.isNumber() ? RpcValue.of(node.intValue()) : RpcValue.of(node.isNull() ? "" : node.asString());
	}

}

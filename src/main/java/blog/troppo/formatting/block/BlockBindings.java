package blog.troppo.formatting.block;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.Kses;
import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.data.PostView;
import blog.troppo.formatting.data.TermView;
import org.jspecify.annotations.Nullable;

/**
 * Attributes whose values come from elsewhere: a field or meta value of the post, a field
 * of a term, or the page's own words in a synced pattern.
 */
final class BlockBindings {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

	private static final String OVERRIDES = "core/pattern-overrides";

	/** Links of menus name what they lead to themselves. */
	private static final Set<String> LINKS = Set.of("core/navigation-link", "core/navigation-submenu");

	private final BlockInstance block;

	private BlockBindings(BlockInstance block) {
		this.block = block;
	}

	/**
	 * The values of this block's bound attributes, those that have one, in the order in
	 * which they are put into its HTML.
	 */
	static Map<String, Object> values(BlockInstance block) {
		Attributes bindings = block.stored().object("metadata", "bindings");
		List<BoundAttribute> bindable = BoundAttribute.of(block.name());
		return (bindable.isEmpty() || bindings.isEmpty()) ? Map.of()
				: new BlockBindings(block).values(bindings, bindable.stream().map(BoundAttribute::name).toList());
	}

	private Map<String, Object> values(Attributes bindings, List<String> bindable) {
		boolean all = OVERRIDES.equals(bindings.at("__default", "source"));
		Attributes each = all ? overriding(bindings, bindable) : bindings;
		Map<String, Object> values = new LinkedHashMap<>();
		if (all) {
			Attributes metadata = this.block.stored().object("metadata");
			values.put("metadata", metadata.with(new Attributes(Map.of("bindings", each.values()))).values());
		}
		for (String attribute : each.values().keySet()) {
			Object value = bindable.contains(attribute) ? value(each.object(attribute), attribute) : null;
			if (value != null) {
				values.put(attribute, value);
			}
		}
		return values;
	}

	/** Those that are bound to nothing else may be overridden. */
	private static Attributes overriding(Attributes bindings, List<String> bindable) {
		Map<String, Object> all = new LinkedHashMap<>();
		for (String attribute : bindable) {
			Object bound = bindings.get(attribute);
			all.put(attribute, (bound != null) ? bound : Map.of("source", OVERRIDES));
		}
		return new Attributes(all);
	}

	private @Nullable Object value(Attributes binding, String attribute) {
		return switch (Objects.requireNonNullElse(binding.string("source"), "")) {
			case OVERRIDES -> override(attribute);
			case "core/post-meta" -> meta(binding.text("args", "key"));
			case "core/post-data" -> postField(firstOf(binding.text("args", "field"), binding.text("args", "key")));
			case "core/term-data" -> termField(binding.text("args", "field"));
			default -> null;
		};
	}

	private static String firstOf(String text, String otherwise) {
		return text.isEmpty() ? otherwise : text;
	}

	private @Nullable Object override(String attribute) {
		String name = this.block.attributes().text("metadata", "name");
		return (this.block.availableContext().get("pattern/overrides") instanceof Map<?, ?> all
				&& all.get(name) instanceof Map<?, ?> own && Attributes.truthy(name)) ? own.get(attribute) : null;
	}

	private @Nullable PostView post(@Nullable Object id) {
		PostView post = (id != null) ? this.block.site().posts().post(Attributes.toInt(id)) : null;
		return (post == null || post.locked()) ? null : post;
	}

	private @Nullable Object meta(String key) {
		PostView post = post(this.block.availableContext().get("postId"));
		return (post == null || key.startsWith("_")) ? null : post.meta(key);
	}

	private @Nullable Object postField(String field) {
		PostView post = post(LINKS.contains(this.block.name()) ? this.block.attributes().get("id")
				: this.block.availableContext().get("postId"));
		if (post == null) {
			return null;
		}
		return switch (field) {
			case "date" -> DATE.format(post.date());
			case "modified" -> post.modified().isAfter(post.date()) ? DATE.format(post.modified()) : "";
			case "link" -> Urls.escape(post.url());
			default -> null;
		};
	}

	private @Nullable TermView term() {
		boolean link = LINKS.contains(this.block.name());
		Object id = link ? this.block.attributes().get("id") : this.block.availableContext().get("termId");
		String taxonomy = link ? this.block.attributes().text("type").replaceAll("^tag$", "post_tag")
				: Attributes.asText(this.block.availableContext().get("taxonomy"));
		TermView term = (id != null) ? this.block.site().terms().term(Attributes.toInt(id)) : null;
		return (term != null && term.taxonomy().equals(taxonomy) && this.block.site().terms().isPublic(taxonomy)) ? term
				: null;
	}

	private @Nullable Object termField(String field) {
		TermView term = term();
		if (term == null) {
			return null;
		}
		return switch (field) {
			case "id" -> String.valueOf(term.id());
			case "name" -> Escape.html(term.name());
			case "link" -> Urls.escape(term.url());
			case "slug" -> Escape.html(term.slug());
			case "description" -> Kses.post(term.description());
			case "parent" -> String.valueOf(term.parentId());
			case "count" -> String.valueOf(term.count());
			default -> null;
		};
	}

}

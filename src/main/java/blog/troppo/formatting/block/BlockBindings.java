package blog.troppo.formatting.block;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.formatting.Kses;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.data.PostView;
import blog.troppo.formatting.markup.TagEditor;
import org.jspecify.annotations.Nullable;

/**
 * Attributes whose values come from elsewhere: a field or meta value of the post, or the
 * page's own words in a synced pattern. The values go into the attributes and into the
 * stored HTML.
 */
final class BlockBindings {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

	/** Block, attribute, element, and the element's attribute, empty for its content. */
	private static final List<Bound> BINDABLE = List.of(new Bound("core/paragraph", "content", "p", ""),
			new Bound("core/heading", "content", "h1,h2,h3,h4,h5,h6", ""), new Bound("core/image", "url", "img", "src"),
			new Bound("core/image", "alt", "img", "alt"), new Bound("core/image", "title", "img", "title"),
			new Bound("core/image", "id", "", ""), new Bound("core/button", "text", "a,button", ""),
			new Bound("core/button", "url", "a", "href"), new Bound("core/button", "linkTarget", "a", "target"),
			new Bound("core/button", "rel", "a", "rel"), new Bound("core/post-date", "datetime", "", ""),
			new Bound("core/navigation-link", "url", "", ""), new Bound("core/navigation-submenu", "url", "", ""));

	private BlockBindings() {
	}

	private record Bound(String block, String attribute, String elements, String target) {

		String apply(String html, Object value) {
			String text = Attributes.asText(value);
			TagEditor tags = new TagEditor(html);
			List<String> wanted = List.of(this.elements.split(","));
			while (tags.nextTag()) {
				if (wanted.contains(tags.tagName())) {
					return this.target.isEmpty() ? content(tags, text) : attribute(tags, text);
				}
			}
			return html;
		}

		private String attribute(TagEditor tags, String text) {
			tags.setAttribute(this.target, text);
			return tags.html();
		}

		private static String content(TagEditor tags, String text) {
			String html = tags.html();
			int start = tags.tagEnd();
			String name = tags.tagName();
			int depth = 1;
			while (depth > 0 && tags.nextTagOrCloser()) {
				if (tags.tagName().equals(name)) {
					depth += tags.isCloser() ? -1 : 1;
				}
			}
			return (depth > 0) ? html : html.substring(0, start) + Kses.post(text) + html.substring(tags.tagStart());
		}

	}

	/** The values of this block's bound attributes, those that have one. */
	static Map<String, Object> values(BlockInstance block) {
		Attributes bindings = block.stored().object("metadata", "bindings");
		Map<String, Object> values = new LinkedHashMap<>();
		if (bindings.isEmpty()) {
			return values;
		}
		for (Bound bound : BINDABLE) {
			Attributes binding = bindings.object(bound.attribute());
			if (binding.isEmpty() && bindings.text("__default", "source").equals("core/pattern-overrides")) {
				binding = bindings.object("__default");
			}
			Object value = bound.block().equals(block.name()) ? value(block, binding, bound.attribute()) : null;
			if (value != null) {
				values.put(bound.attribute(), value);
			}
		}
		return values;
	}

	static String apply(BlockInstance block, Map<String, Object> values, String html) {
		String changed = html;
		for (Bound bound : BINDABLE) {
			Object value = values.get(bound.attribute());
			if (bound.block().equals(block.name()) && value != null && !bound.elements().isEmpty()) {
				changed = bound.apply(changed, value);
			}
		}
		return changed;
	}

	private static @Nullable Object value(BlockInstance block, Attributes binding, String attribute) {
		return switch (binding.text("source")) {
			case "core/pattern-overrides" -> override(block, attribute);
			case "core/post-meta" -> meta(block, binding.text("args", "key"));
			case "core/post-data" -> field(block, binding.text("args", "field"));
			default -> null;
		};
	}

	private static @Nullable Object override(BlockInstance block, String attribute) {
		String name = block.stored().text("metadata", "name");
		return (block.availableContext().get("pattern/overrides") instanceof Map<?, ?> all
				&& all.get(name) instanceof Map<?, ?> own) ? own.get(attribute) : null;
	}

	private static @Nullable PostView post(BlockInstance block) {
		Object id = block.availableContext().get("postId");
		PostView post = (id != null) ? block.site().posts().post(Attributes.toInt(id)) : null;
		return (post == null || post.locked()) ? null : post;
	}

	private static @Nullable Object meta(BlockInstance block, String key) {
		PostView post = post(block);
		return (post == null || key.startsWith("_")) ? null : post.meta(key);
	}

	private static @Nullable Object field(BlockInstance block, String field) {
		PostView post = post(block);
		if (post == null) {
			return null;
		}
		return switch (field) {
			case "date" -> DATE.format(post.date());
			case "modified" -> post.modified().isAfter(post.date()) ? DATE.format(post.modified()) : "";
			case "link" -> post.url();
			default -> null;
		};
	}

}

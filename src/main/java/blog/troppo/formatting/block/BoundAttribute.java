package blog.troppo.formatting.block;

import java.util.List;
import java.util.Map;

import blog.troppo.formatting.Kses;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.markup.TagEditor;

/**
 * An attribute that may be bound, and where its value stands in the block's HTML.
 *
 * @param elements the elements to look for, one after the other; none when the value
 * stands in no HTML
 * @param target the element's attribute, empty for its content
 */
record BoundAttribute(String name, List<String> elements, String target) {

	private static final Map<String, List<BoundAttribute>> OF_BLOCKS = Map.of("core/paragraph",
			List.of(content("content", "p")), "core/heading",
			List.of(content("content", "h1", "h2", "h3", "h4", "h5", "h6")), "core/list-item",
			List.of(content("content", "li")), "core/button", List.of(in("a", "href", "url"),
					content("text", "a", "button"), in("a", "target", "linkTarget"), in("a", "rel", "rel")),
			"core/image",
			List.of(nowhere("id"), in("img", "src", "url"), in("img", "title", "title"), in("img", "alt", "alt"),
					content("caption", "figcaption")),
			"core/post-date", List.of(nowhere("datetime")), "core/navigation-link", List.of(nowhere("url")),
			"core/navigation-submenu", List.of(nowhere("url")));

	/** Those of this kind of block, in WordPress's order. */
	static List<BoundAttribute> of(String block) {
		return OF_BLOCKS.getOrDefault(block, List.of());
	}

	private static BoundAttribute content(String name, String... elements) {
		return new BoundAttribute(name, List.of(elements), "");
	}

	private static BoundAttribute in(String element, String target, String name) {
		return new BoundAttribute(name, List.of(element), target);
	}

	private static BoundAttribute nowhere(String name) {
		return new BoundAttribute(name, List.of(), "");
	}

	/**
	 * Puts values into a block's HTML.
	 * @param inner where in the HTML the inner blocks begin, whose HTML stays
	 */
	static String apply(String block, Map<String, Object> values, String html, List<Integer> inner) {
		String changed = html;
		for (Map.Entry<String, Object> value : values.entrySet()) {
			List<Integer> starts = changed.equals(html) ? inner : List.of();
			for (BoundAttribute bound : of(block)) {
				if (bound.name.equals(value.getKey())) {
					changed = bound.target.isEmpty() ? bound.replace(changed, value.getValue(), starts)
							: bound.set(changed, value.getValue());
				}
			}
		}
		return changed;
	}

	private String set(String html, Object value) {
		TagEditor tags = new TagEditor(html);
		if (!tags.nextTag(this.elements.getFirst())) {
			return html;
		}
		if (value instanceof Boolean present) {
			tags.setAttribute(this.target, present);
			return tags.html();
		}
		tags.setAttribute(this.target, Attributes.asText(value));
		return tags.html();
	}

	/** Elements are looked for from the first tag on, each kind in its turn. */
	private String replace(String html, Object value, List<Integer> inner) {
		for (String element : this.elements) {
			TagEditor tags = new TagEditor(html);
			if (tags.nextTag(element)) {
				return replaceContent(tags, Kses.post(Attributes.asText(value)), inner);
			}
		}
		return html;
	}

	private static String replaceContent(TagEditor tags, String text, List<Integer> inner) {
		String html = tags.html();
		int start = tags.tagEnd();
		String name = tags.tagName();
		int depth = 1;
		while (depth > 0 && tags.nextTagOrCloser()) {
			if (tags.tagName().equals(name)) {
				depth += tags.isCloser() ? -1 : 1;
			}
		}
		if (depth > 0) {
			return html;
		}
		int closer = tags.tagStart();
		int end = inner.stream().filter((at) -> at >= start && at < closer).findFirst().orElse(closer);
		return html.substring(0, start) + text + html.substring(end);
	}

}

package blog.troppo.content;

import java.util.List;
import java.util.Map;

/**
 * What the posts of each type have, in WordPress's words and order:
 * {@code post_type_supports()}.
 */
final class PostSupports {

	private static final Map<String, List<String>> OF_TYPES = Map.ofEntries(
			Map.entry("post",
					List.of("title", "editor", "author", "thumbnail", "excerpt", "trackbacks", "custom-fields",
							"comments", "revisions", "post-formats", "autosave")),
			Map.entry("page",
					List.of("title", "editor", "author", "thumbnail", "page-attributes", "custom-fields", "comments",
							"revisions", "autosave")),
			Map.entry("attachment", List.of("title", "author", "comments")), Map.entry("revision", List.of("author")),
			Map.entry("nav_menu_item", List.of("title", "editor", "autosave")),
			Map.entry("custom_css", List.of("title", "revisions")),
			Map.entry("customize_changeset", List.of("title", "author")),
			Map.entry("wp_block", List.of("title", "excerpt", "editor", "revisions", "custom-fields", "autosave")),
			Map.entry("wp_template", List.of("title", "slug", "excerpt", "editor", "revisions", "author", "autosave")),
			Map.entry("wp_template_part",
					List.of("title", "slug", "excerpt", "editor", "revisions", "author", "autosave")),
			Map.entry("wp_global_styles", List.of("title", "editor", "revisions")),
			Map.entry("wp_navigation", List.of("title", "editor", "revisions", "autosave")),
			Map.entry("wp_font_family", List.of("title")), Map.entry("wp_font_face", List.of("title")));

	private PostSupports() {
	}

	static List<String> of(PostType type) {
		return OF_TYPES.getOrDefault(type.name(), List.of("title", "editor", "autosave"));
	}

}

package blog.troppo.content;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A kind of post, as data: what {@code register_post_type} says of it. A type that only
 * an import knows is kept, and shown nowhere.
 *
 * @param isPublic whether readers have addresses for it
 * @param searchable whether a search looks through it
 * @param plural the stem of its capabilities: {@code edit_pages}
 */
public record PostType(String name, String label, boolean isPublic, boolean hierarchical, boolean searchable,
		String plural) {

	public static final PostType POST = new PostType("post", "Posts", true, false, true, "posts");

	public static final PostType PAGE = new PostType("page", "Pages", true, true, true, "pages");

	public static final PostType ATTACHMENT = new PostType("attachment", "Media", true, false, true, "posts");

	public static final PostType REVISION = hidden("revision", "Revisions");

	public static final PostType NAV_MENU_ITEM = hidden("nav_menu_item", "Navigation Menu Items");

	private static final Map<String, PostType> KNOWN = List
		.of(POST, PAGE, ATTACHMENT, REVISION, NAV_MENU_ITEM, hidden("custom_css", "Custom CSS"),
				hidden("customize_changeset", "Changesets"), hidden("oembed_cache", "oEmbed Responses"),
				hidden("user_request", "User Requests"), hidden("wp_block", "Patterns"),
				hidden("wp_template", "Templates"), hidden("wp_template_part", "Template Parts"),
				hidden("wp_global_styles", "Global Styles"), hidden("wp_navigation", "Navigation Menus"),
				hidden("wp_font_family", "Font Families"), hidden("wp_font_face", "Font Faces"))
		.stream()
		.collect(Collectors.toUnmodifiableMap(PostType::name, Function.identity()));

	/** The type of this name; for an unknown one, a hidden type that keeps the name. */
	public static PostType named(String name) {
		PostType known = KNOWN.get(name);
		return (known != null) ? known : hidden(name, name);
	}

	/** The types that readers have addresses for, by name. */
	public static List<PostType> readable() {
		return KNOWN.values().stream().filter(PostType::isPublic).sorted(Comparator.comparing(PostType::name)).toList();
	}

	/** Whether WordPress itself brings it, not a plugin that an import came from. */
	public boolean isBuiltIn() {
		return KNOWN.containsKey(this.name);
	}

	/** What its posts have, in WordPress's words: {@code title}, {@code revisions}. */
	public List<String> supports() {
		return PostSupports.of(this);
	}

	public boolean supports(String feature) {
		return supports().contains(feature);
	}

	private static PostType hidden(String name, String label) {
		return new PostType(name, label, false, false, false, "posts");
	}

}

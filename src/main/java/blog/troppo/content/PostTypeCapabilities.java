package blog.troppo.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which capabilities a post type asks for, by WordPress's words for those of posts: for
 * pages, {@code edit_posts} is {@code edit_pages}.
 */
public final class PostTypeCapabilities {

	private static final String OPTIONS = "edit_theme_options";

	private static final PostTypeCapabilities POSTS = named("post");

	private static final Map<String, PostTypeCapabilities> KNOWN = Map.ofEntries(Map.entry("post", POSTS),
			Map.entry("page", named("page")), Map.entry("attachment", POSTS.with("create_posts", "upload_files")),
			Map.entry("revision", POSTS), Map.entry("oembed_cache", POSTS), Map.entry("user_request", POSTS),
			Map.entry("nav_menu_item", all(OPTIONS)), Map.entry("wp_navigation", all(OPTIONS)),
			Map.entry("wp_template", template()), Map.entry("wp_template_part", all(OPTIONS).with("read", OPTIONS)),
			Map.entry("wp_global_styles", globalStyles()), Map.entry("wp_font_family", fonts()),
			Map.entry("wp_font_face", fonts()), Map.entry("wp_block", blocks()),
			Map.entry("customize_changeset", changesets()), Map.entry("custom_css", customCss()));

	private final Map<String, String> names;

	private final boolean depend;

	private PostTypeCapabilities(Map<String, String> names, boolean depend) {
		this.names = Collections.unmodifiableMap(names);
		this.depend = depend;
	}

	/** Empty for a type that only an import knows. */
	public static Optional<PostTypeCapabilities> of(PostType type) {
		return Optional.ofNullable(KNOWN.get(type.name()));
	}

	/** The type's own word for one of those of posts. */
	public String get(String ofPosts) {
		return Objects.requireNonNull(this.names.get(ofPosts), ofPosts);
	}

	/** All of them, in WordPress's order. */
	public Map<String, String> asMap() {
		return this.names;
	}

	/** Whether it matters whose the post is and where it stands. */
	boolean depend() {
		return this.depend;
	}

	private static PostTypeCapabilities named(String stem) {
		String plural = stem + "s";
		Map<String, String> names = new LinkedHashMap<>();
		names.put("edit_post", "edit_" + stem);
		names.put("read_post", "read_" + stem);
		names.put("delete_post", "delete_" + stem);
		for (String verb : new String[] { "edit", "edit_others", "delete", "publish", "read_private" }) {
			names.put(verb + "_posts", verb + "_" + plural);
		}
		names.put("read", "read");
		for (String verb : new String[] { "delete_private", "delete_published", "delete_others", "edit_private",
				"edit_published" }) {
			names.put(verb + "_posts", verb + "_" + plural);
		}
		names.put("create_posts", "edit_" + plural);
		return new PostTypeCapabilities(names, true);
	}

	private static PostTypeCapabilities all(String capability) {
		Map<String, String> names = new LinkedHashMap<>(POSTS.names);
		names.replaceAll((ofPosts, name) -> ofPosts.endsWith("_posts") ? capability : name);
		return new PostTypeCapabilities(names, true);
	}

	private static PostTypeCapabilities template() {
		return all(OPTIONS).with("edit_post", "edit_template")
			.with("read_post", "read_template")
			.with("delete_post", "delete_template")
			.with("read", OPTIONS);
	}

	private static PostTypeCapabilities globalStyles() {
		return all(OPTIONS).with("delete_posts", "delete_posts")
			.with("publish_posts", "publish_posts")
			.with("read_private_posts", "read_private_posts")
			.with("read", "edit_posts")
			.with("delete_private_posts", "delete_private_posts")
			.with("edit_private_posts", "edit_private_posts");
	}

	private static PostTypeCapabilities fonts() {
		return all(OPTIONS).with("read", OPTIONS)
			.with("delete_private_posts", "delete_private_posts")
			.with("edit_private_posts", "edit_private_posts");
	}

	private static PostTypeCapabilities blocks() {
		PostTypeCapabilities blocks = named("block").with("read", "edit_posts").with("create_posts", "publish_posts");
		for (String kept : new String[] { "edit_posts", "edit_others_posts", "edit_published_posts", "delete_posts",
				"delete_others_posts", "delete_published_posts" }) {
			blocks = blocks.with(kept, kept);
		}
		return blocks;
	}

	private static PostTypeCapabilities changesets() {
		return all("customize").with("edit_post", "customize")
			.with("read_post", "customize")
			.with("delete_post", "customize")
			.with("edit_published_posts", "do_not_allow");
	}

	private static PostTypeCapabilities customCss() {
		PostTypeCapabilities css = all(OPTIONS).with("edit_post", "edit_css")
			.with("read_post", "read")
			.with("delete_post", OPTIONS)
			.with("read_private_posts", "read");
		for (String edit : new String[] { "edit_posts", "edit_others_posts", "edit_published_posts", "create_posts" }) {
			css = css.with(edit, "edit_css");
		}
		Map<String, String> names = new LinkedHashMap<>(css.names);
		List.of("edit_private_posts", "read").forEach(names::remove);
		return new PostTypeCapabilities(names, false);
	}

	private PostTypeCapabilities with(String ofPosts, String name) {
		Map<String, String> names = new LinkedHashMap<>(this.names);
		names.put(ofPosts, name);
		return new PostTypeCapabilities(names, this.depend);
	}

}

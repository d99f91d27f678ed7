package blog.troppo.rest.posts;

import java.util.List;

import blog.troppo.content.PostType;
import blog.troppo.content.PostTypeCapabilities;
import blog.troppo.content.Taxonomy;
import blog.troppo.rest.server.Contract;

/**
 * A post type as the API knows it.
 *
 * @param base the last part of its route: {@code posts}
 * @param taxonomies those whose terms an item lists
 */
record RestType(PostType type, String base, Contract contract, List<TermField> taxonomies) {

	/** A field that lists the terms of a taxonomy. */
	record TermField(String name, Taxonomy taxonomy) {
	}

	static final RestType POST = new RestType(PostType.POST, "posts", Contract.of("post"),
			List.of(new TermField("categories", Taxonomy.CATEGORY), new TermField("tags", Taxonomy.POST_TAG)));

	static final RestType PAGE = new RestType(PostType.PAGE, "pages", Contract.of("page"), List.of());

	static final RestType ATTACHMENT = new RestType(PostType.ATTACHMENT, "media", Contract.of("attachment"), List.of());

	static final RestType BLOCK = new RestType(PostType.named("wp_block"), "blocks", Contract.of("wp_block"),
			List.of(new TermField("wp_pattern_category", Taxonomy.named("wp_pattern_category"))));

	static final RestType NAVIGATION = new RestType(PostType.named("wp_navigation"), "navigation",
			Contract.of("wp_navigation"), List.of());

	/** Those whose posts people write as blocks or words. */
	static final List<RestType> WRITTEN = List.of(POST, PAGE, BLOCK, NAVIGATION);

	/** Their own resource shows them; their autosaves are as all others'. */
	private static final RestType MENU_ITEM = new RestType(PostType.NAV_MENU_ITEM, "menu-items",
			Contract.of("nav_menu_item"), List.of());

	/** Those of which what is being written is kept. */
	static final List<RestType> AUTOSAVED = List.of(POST, PAGE, BLOCK, NAVIGATION, MENU_ITEM);

	private static final List<RestType> ALL = List.of(POST, PAGE, ATTACHMENT, BLOCK, NAVIGATION);

	static RestType of(PostType type) {
		return ALL.stream().filter((known) -> known.type().equals(type)).findFirst().orElse(POST);
	}

	String route() {
		return "/wp/v2/" + this.base;
	}

	/** The type's own word for a capability of posts. */
	String capability(String ofPosts) {
		return PostTypeCapabilities.of(this.type).map((names) -> names.get(ofPosts)).orElse(ofPosts);
	}

	/** Whether its posts have this property. */
	boolean has(String property) {
		return this.contract.properties().has(property);
	}

	/**
	 * Whether a pattern stays the same wherever it is used (empty), takes some other
	 * words ({@code partial}), or is copied ({@code unsynced}).
	 */
	static final String PATTERN_SYNC = "wp_pattern_sync_status";

	/** Patterns are for those who write: they have their texts as written alone. */
	boolean isPattern() {
		return this.type.name().equals("wp_block");
	}

	boolean isMedia() {
		return this.type.equals(PostType.ATTACHMENT);
	}

}

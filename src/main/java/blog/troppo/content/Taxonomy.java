package blog.troppo.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A way of grouping posts, as data: what {@code register_taxonomy} says of it.
 *
 * @param base the first part of its addresses, where no setting gives another
 * @param queryVar the parameter that names one of its terms in a plain address
 */
public record Taxonomy(String name, String label, String singular, boolean isPublic, boolean hierarchical, String base,
		String queryVar) {

	public static final Taxonomy CATEGORY = new Taxonomy("category", "Categories", "Category", true, true, "category",
			"category_name");

	public static final Taxonomy POST_TAG = new Taxonomy("post_tag", "Tags", "Tag", true, false, "tag", "tag");

	public static final Taxonomy POST_FORMAT = new Taxonomy("post_format", "Formats", "Format", true, false, "type",
			"post_format");

	public static final Taxonomy NAV_MENU = hidden("nav_menu", "Navigation Menus");

	public static final Taxonomy LINK_CATEGORY = hidden("link_category", "Link Categories");

	private static final Map<String, Taxonomy> KNOWN = List
		.of(CATEGORY, POST_TAG, POST_FORMAT, NAV_MENU, LINK_CATEGORY, hidden("wp_theme", "Themes"),
				hidden("wp_template_part_area", "Template Part Areas"),
				hidden("wp_pattern_category", "Pattern Categories"))
		.stream()
		.collect(Collectors.toUnmodifiableMap(Taxonomy::name, Function.identity()));

	/** The taxonomy of this name; for one that only an import knows, a hidden one. */
	public static Taxonomy named(String name) {
		return find(name).orElseGet(() -> hidden(name, name));
	}

	public static Optional<Taxonomy> find(String name) {
		return Optional.ofNullable(KNOWN.get(name));
	}

	private static Taxonomy hidden(String name, String label) {
		return new Taxonomy(name, label, label, false, false, name, name);
	}

}

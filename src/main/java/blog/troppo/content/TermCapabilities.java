package blog.troppo.content;

import java.util.Map;

/** {@code map_meta_cap()} for terms: which capability their taxonomy asks for. */
public final class TermCapabilities {

	/** What somebody may want to do with a term. */
	public enum Action {

		MANAGE, EDIT, DELETE, ASSIGN

	}

	private static final Map<String, String> OWNED = Map.of("nav_menu", "edit_theme_options", "link_category",
			"manage_links");

	private TermCapabilities() {
	}

	/**
	 * @param isDefault whether it is the category of posts without one, which stays
	 */
	public static String needed(Action action, Taxonomy taxonomy, boolean isDefault) {
		if (action == Action.DELETE && isDefault) {
			return "do_not_allow";
		}
		String owned = OWNED.get(taxonomy.name());
		if (owned != null) {
			return owned;
		}
		return (action == Action.ASSIGN) ? "edit_posts" : "manage_categories";
	}

}

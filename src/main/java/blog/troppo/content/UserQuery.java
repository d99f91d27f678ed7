package blog.troppo.content;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which users, and in what order: WordPress's {@code WP_User_Query}.
 *
 * @param search what one of the columns must contain; empty for any
 * @param include these alone; null for all
 * @param roles any of these, or {@link #NO_ROLE} alone; empty for all
 * @param capabilities any of these, of a role or of the user's own; empty for all
 * @param published of one of which types they must have published something; empty for
 * none
 * @param offset how many are left out before the first
 */
public record UserQuery(String search, List<Column> columns, @Nullable List<Long> include, List<Long> exclude,
		List<String> slugs, List<String> roles, List<String> capabilities, List<String> published, Order order,
		boolean ascending, long offset, int size) {

	/** The types of what programs are shown. */
	public static final List<String> SHOWN = List.of("post", "page", "attachment", "nav_menu_item", "wp_block",
			"wp_template", "wp_template_part", "wp_global_styles", "wp_navigation", "wp_font_family", "wp_font_face");

	/** Stands for those who have no role at all, as in WordPress. */
	public static final String NO_ROLE = "none";

	/** What is searched. */
	public enum Column {

		ID("u.id::text"), LOGIN("lower(u.login)"), NICENAME("u.nicename"), NAME("fold(u.display_name)"),
		EMAIL("lower(u.email)"), URL("lower(u.url)");

		private final String sql;

		Column(String sql) {
			this.sql = sql;
		}

		String sql() {
			return this.sql;
		}

	}

	/** What users are sorted by. */
	public enum Order {

		ID, LOGIN, NAME, REGISTERED, SLUG, EMAIL, URL, INCLUDE, INCLUDE_SLUGS

	}

}

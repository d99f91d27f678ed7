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
 * @param published whether they must have published something
 * @param offset how many are left out before the first
 */
public record UserQuery(String search, List<Column> columns, @Nullable List<Long> include, List<Long> exclude,
		List<String> slugs, List<String> roles, List<String> capabilities, boolean published, Order order,
		boolean ascending, long offset, int size) {

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

package blog.troppo.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import blog.troppo.support.Page;
import blog.troppo.user.User;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds users, a page at a time; by what they have published, too. */
@Component
@Transactional(readOnly = true)
public class UserFinder {

	private static final String WITHOUT_ROLE = "not exists (select from user_roles r where r.user_id = u.id)";

	private final EntityManager database;

	UserFinder(EntityManager database) {
		this.database = database;
	}

	public Page<User> find(UserQuery query) {
		Map<String, Object> parameters = new HashMap<>();
		String where = " from users u where " + String.join(" and ", conditions(query, parameters));
		Query page = this.database.createNativeQuery("select u.*" + where + " order by " + order(query) + " limit "
				+ query.size() + " offset " + Math.max(0, query.offset()), User.class);
		Query count = this.database.createNativeQuery("select count(*)" + where, Long.class);
		parameters.forEach((name, value) -> {
			page.setParameter(name, value);
			count.setParameter(name, value);
		});
		@SuppressWarnings("unchecked") // the query names its entity
		List<User> users = page.getResultList();
		long total = (long) Objects.requireNonNull(count.getSingleResult());
		return new Page<>(users, Math.toIntExact(Math.min(Integer.MAX_VALUE, 1 + query.offset() / query.size())),
				query.size(), total);
	}

	public long count() {
		return this.database.createQuery("select count(u) from User u", Long.class).getSingleResult();
	}

	/** How many users there are of each role that somebody has. */
	public Map<String, Long> countByRole() {
		return numbers("select role_name, count(*) from user_roles group by role_name", Map.of()).stream()
			.collect(Collectors.toMap((row) -> (String) row[0], (row) -> ((Number) row[1]).longValue()));
	}

	public long countWithoutRole() {
		return (long) Objects.requireNonNull(
				this.database.createNativeQuery("select count(*) from users u where " + WITHOUT_ROLE, Long.class)
					.getSingleResult());
	}

	/** How many published posts are by each of these. */
	public Map<Long, Long> publishedPosts(Collection<Long> users) {
		return users.isEmpty() ? Map.of()
				: numbers(
						"select author_id, post_count from author_counts where type = 'post' and author_id in (:users)",
						Map.of("users", users))
					.stream()
					.collect(Collectors.toMap((row) -> ((Number) row[0]).longValue(),
							(row) -> ((Number) row[1]).longValue()));
	}

	@SuppressWarnings("unchecked") // a row for each pair
	private List<Object[]> numbers(String sql, Map<String, Object> parameters) {
		Query query = this.database.createNativeQuery(sql, Object[].class);
		parameters.forEach(query::setParameter);
		return query.getResultList();
	}

	private static List<String> conditions(UserQuery query, Map<String, Object> parameters) {
		List<String> conditions = new ArrayList<>(List.of("true"));
		if (!query.search().isBlank()) {
			conditions.add(query.columns()
				.stream()
				.map((column) -> column.sql() + " like :search")
				.collect(Collectors.joining(" or ", "(", ")")));
			parameters.put("search",
					"%" + query.search().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%");
		}
		if (query.include() != null) {
			any(conditions, parameters, "u.id in (:include)", "include", query.include());
		}
		any(conditions, parameters, "u.id not in (:exclude)", "exclude", query.exclude());
		any(conditions, parameters, "u.nicename in (:slugs)", "slugs", query.slugs());
		if (query.roles().equals(List.of(UserQuery.NO_ROLE))) {
			conditions.add(WITHOUT_ROLE);
		}
		else {
			any(conditions, parameters,
					"exists (select from user_roles r where r.user_id = u.id and r.role_name in (:roles))", "roles",
					query.roles());
		}
		any(conditions, parameters,
				"""
						(exists (select from user_capabilities c where c.user_id = u.id and c.granted and c.capability in (:capabilities))
						or exists (select from user_roles r join role_capabilities c on c.role_name = r.role_name
							where r.user_id = u.id and c.granted and c.capability in (:capabilities)))""",
				"capabilities", query.capabilities());
		if (query.published()) {
			conditions
				.add("""
						exists (select from posts p where p.author_id = u.id and p.status = 'publish' and p.type in ('post', 'page',
							'attachment', 'nav_menu_item', 'wp_block', 'wp_template', 'wp_template_part', 'wp_global_styles',
							'wp_navigation', 'wp_font_family', 'wp_font_face'))""");
		}
		return conditions;
	}

	private static void any(List<String> conditions, Map<String, Object> parameters, String condition, String name,
			List<?> values) {
		if (!values.isEmpty()) {
			conditions.add(condition);
			parameters.put(name, values);
		}
	}

	private static String order(UserQuery query) {
		String way = query.ascending() ? " asc" : " desc";
		return switch (query.order()) {
			case ID -> "u.id" + way;
			case LOGIN -> "lower(u.login)" + way + ", u.id";
			case NAME -> "fold(u.display_name)" + way + ", u.id";
			case REGISTERED -> "u.registered_at" + way + ", u.id";
			case SLUG -> "u.nicename" + way;
			case EMAIL -> "lower(u.email)" + way;
			case URL -> "lower(u.url)" + way + ", u.id";
			case INCLUDE -> (query.include() == null || query.include().isEmpty()) ? "u.id"
					: "array_position(array[%s]::bigint[], u.id)"
						.formatted(query.include().stream().map(String::valueOf).collect(Collectors.joining(", ")));
			case INCLUDE_SLUGS -> "u.nicename";
		};
	}

}

package blog.troppo.content;

import java.util.Collection;
import java.util.List;
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

	/** By themselves, or by a role. */
	private static final String CAPABLE = """
			(exists (select from user_capabilities c where c.user_id = u.id and c.granted and c.capability in (:capabilities))
			or exists (select from user_roles r join role_capabilities c on c.role_name = r.role_name
				where r.user_id = u.id and c.granted and c.capability in (:capabilities)))""";

	private static final String PUBLISHED = """
			exists (select from posts p where p.author_id = u.id and p.status = 'publish' and p.type in (:types))""";

	private final EntityManager database;

	UserFinder(EntityManager database) {
		this.database = database;
	}

	public Page<User> find(UserQuery query) {
		SqlPage<User> page = new SqlPage<>(User.class, "users", "u");
		page.matching(query.search(), query.columns().stream().map(UserQuery.Column::sql).toList());
		page.only(query.include());
		page.any("u.id not in (:exclude)", "exclude", query.exclude());
		page.any("u.nicename in (:slugs)", "slugs", query.slugs());
		if (query.roles().equals(List.of(UserQuery.NO_ROLE))) {
			page.add(WITHOUT_ROLE);
		}
		else {
			page.any("exists (select from user_roles r where r.user_id = u.id and r.role_name in (:roles))", "roles",
					query.roles());
		}
		page.any(CAPABLE, "capabilities", query.capabilities());
		page.any(PUBLISHED, "types", query.published());
		return page.read(this.database, order(query, page), query.offset(), query.size());
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

	private static String order(UserQuery query, SqlPage<User> page) {
		String way = query.ascending() ? " asc" : " desc";
		return switch (query.order()) {
			case ID -> "u.id" + way;
			case LOGIN -> "lower(u.login)" + way + ", u.id";
			case NAME -> "fold(u.display_name)" + way + ", u.id";
			case REGISTERED -> "u.registered_at" + way + ", u.id";
			case SLUG -> "u.nicename" + way;
			case EMAIL -> "lower(u.email)" + way;
			case URL -> "lower(u.url)" + way + ", u.id";
			case INCLUDE -> page.asGiven(query.include());
			case INCLUDE_SLUGS -> page.asGiven("u.nicename", query.slugs());
		};
	}

}

package blog.troppo.user;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a viewer of a user: what the roles grant, and what is the user's own. */
@Component
public class Viewers {

	/** What somebody is granted or denied, what counts most last; one row at least. */
	private static final String GRANTS = """
			select '' as capability, false as granted, -2 as place from users where id = :id
			union all
			select c.capability, c.granted, r.position from user_roles u join roles r on r.name = u.role_name
				join role_capabilities c on c.role_name = r.name where u.user_id = :id
			union all
			select role_name, true, 1000000 from user_roles where user_id = :id
			union all
			select capability, granted, 1000001 from user_capabilities where user_id = :id
			order by place""";

	private final Roles roles;

	private final JdbcClient database;

	Viewers(Roles roles, JdbcClient database) {
		this.roles = roles;
		this.database = database;
	}

	/**
	 * As {@code WP_User::get_role_caps}: the capabilities of the known roles, later ones
	 * over earlier ones, the names of all roles, and over them the user's own.
	 */
	@Transactional(readOnly = true)
	public Viewer viewer(User user) {
		return viewer(user.id(), grants(user));
	}

	private static Viewer viewer(long id, Map<String, Boolean> grants) {
		return new Viewer(id,
				grants.entrySet()
					.stream()
					.filter(Map.Entry::getValue)
					.map(Map.Entry::getKey)
					.collect(Collectors.toUnmodifiableSet()));
	}

	/** Each capability that somebody gave or took: {@code WP_User::$allcaps}. */
	@Transactional(readOnly = true)
	public Map<String, Boolean> grants(User user) {
		Map<String, Boolean> grants = new HashMap<>();
		this.roles.findAllByNameInOrderByPosition(user.roles()).forEach((role) -> grants.putAll(role.grants()));
		user.roles().forEach((role) -> grants.put(role, true));
		grants.putAll(user.ownCapabilities());
		return grants;
	}

	/**
	 * The same of whoever has this number, as it is stored: each request asks this once,
	 * in no transaction, as it is one statement.
	 */
	public Optional<Viewer> viewer(long userId) {
		Map<String, Boolean> grants = new HashMap<>();
		this.database.sql(GRANTS)
			.param("id", userId)
			.query((RowCallbackHandler) (row) -> grants.put(row.getString("capability"), row.getBoolean("granted")));
		return grants.isEmpty() ? Optional.empty() : Optional.of(viewer(userId, grants));
	}

}

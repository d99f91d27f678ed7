package blog.troppo.user;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a viewer of a user: what the roles grant, and what is the user's own. */
@Component
public class Viewers {

	private final Users users;

	private final Roles roles;

	Viewers(Users users, Roles roles) {
		this.users = users;
		this.roles = roles;
	}

	/**
	 * As {@code WP_User::get_role_caps}: the capabilities of the known roles, later ones
	 * over earlier ones, the names of all roles, and over them the user's own.
	 */
	@Transactional(readOnly = true)
	public Viewer viewer(User user) {
		return new Viewer(user.id(),
				grants(user).entrySet()
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

	@Transactional(readOnly = true)
	public Optional<Viewer> viewer(long userId) {
		return this.users.findById(userId).map(this::viewer);
	}

}

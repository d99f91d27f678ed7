package blog.troppo.admin.users;

import java.util.Collection;
import java.util.List;

import blog.troppo.admin.frame.Words;
import blog.troppo.user.Role;
import blog.troppo.user.Roles;

import org.springframework.stereotype.Component;

/** The roles by name: WordPress's own in the viewer's language, others as they are. */
@Component
class RoleNames {

	private final Roles roles;

	private final Words words;

	RoleNames(Roles roles, Words words) {
		this.roles = roles;
		this.words = words;
	}

	/** A role that can be chosen. */
	record Choice(String role, String name) {
	}

	List<Choice> all() {
		return this.roles.findAllByOrderByPosition().stream().map(this::choice).toList();
	}

	List<String> of(Collection<String> roles) {
		return this.roles.findAllByNameInOrderByPosition(roles).stream().map((role) -> choice(role).name()).toList();
	}

	private Choice choice(Role role) {
		return new Choice(role.name(), this.words.find("role." + role.name()).orElse(role.displayName()));
	}

}

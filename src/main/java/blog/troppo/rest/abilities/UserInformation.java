package blog.troppo.rest.abilities;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import blog.troppo.support.NotFoundException;
import blog.troppo.user.User;
import blog.troppo.user.Users;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;

/** Who is asking. */
@Component
class UserInformation implements Ability {

	private final Users users;

	UserInformation(Users users) {
		this.users = users;
	}

	@Override
	public String name() {
		return "core/get-user-info";
	}

	@Override
	public boolean mayRun(Viewer viewer) {
		return viewer.isLoggedIn();
	}

	@Override
	public Map<String, Object> run(Viewer viewer) {
		User user = Optional.ofNullable(viewer.userId())
			.flatMap(this.users::findById)
			.orElseThrow(() -> new NotFoundException("There is no such user"));
		Map<String, Object> person = new LinkedHashMap<>();
		person.put("id", user.id());
		person.put("display_name", user.displayName());
		person.put("user_nicename", user.nicename());
		person.put("user_login", user.login());
		person.put("roles", user.roles());
		person.put("locale", user.meta("locale").filter((locale) -> !locale.isEmpty()).orElse("en_US"));
		person.put("first_name", user.meta("first_name").orElse(""));
		person.put("last_name", user.meta("last_name").orElse(""));
		person.put("nickname", user.meta("nickname").orElse(user.login()));
		person.put("description", user.meta("description").orElse(""));
		person.put("user_url", user.url());
		return person;
	}

}

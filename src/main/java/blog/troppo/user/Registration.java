package blog.troppo.user;

import blog.troppo.support.InvalidException;
import blog.troppo.support.SiteClock;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes users, as {@code wp_insert_user} does: a free login, a free nicename, a hashed
 * password.
 */
@Component
public class Registration {

	private static final int LONGEST_LOGIN = 60;

	private final Users users;

	private final SiteClock clock;

	Registration(Users users, SiteClock clock) {
		this.users = users;
		this.clock = clock;
	}

	@Transactional
	public User register(String login, String password, String email, String role) {
		if (login.isBlank() || login.length() > LONGEST_LOGIN) {
			throw new InvalidException("login", "A login has 1 to " + LONGEST_LOGIN + " characters");
		}
		if (this.users.findByLogin(login).isPresent()) {
			throw new InvalidException("login", "There is a user " + login + " already");
		}
		User user = new User(login, freeNicename(login), this.clock.now());
		user.protectWith(Passwords.hash(password));
		user.reachAt(email, "");
		user.setRole(role);
		user.setMeta("nickname", login);
		return this.users.save(user);
	}

	private String freeNicename(String login) {
		String wanted = login.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9_-]+", "-");
		String free = wanted;
		for (int suffix = 2; this.users.existsByNicename(free); suffix++) {
			free = wanted + "-" + suffix;
		}
		return free;
	}

}

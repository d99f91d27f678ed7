package blog.troppo.operations;

import java.util.List;

import blog.troppo.support.InvalidException;
import blog.troppo.support.NotFoundException;
import blog.troppo.user.Passwords;
import blog.troppo.user.Registration;
import blog.troppo.user.Role;
import blog.troppo.user.Roles;
import blog.troppo.user.User;
import blog.troppo.user.Users;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an operator does about users without logging in.
 */
@Component
public class UserAccounts {

	private final Users users;

	private final Roles roles;

	private final Registration registration;

	UserAccounts(Users users, Roles roles, Registration registration) {
		this.users = users;
		this.roles = roles;
		this.registration = registration;
	}

	/** Login, roles and e-mail address of each user, with tabs between them. */
	@Transactional(readOnly = true)
	public List<String> lines() {
		return this.users.findAllByLogin()
			.stream()
			.map((user) -> user.login() + "\t" + String.join(",", user.roles().stream().sorted().toList()) + "\t"
					+ user.email())
			.toList();
	}

	@Transactional
	public User create(String login, String password, String email, String role) {
		if (!email.matches("[^@\\s]+@[^@\\s]+")) {
			throw new InvalidException("email", "\"" + email + "\" is no e-mail address");
		}
		return this.registration.register(login, checked(password), email, known(role));
	}

	@Transactional
	public User setPassword(String login, String password) {
		User user = user(login);
		user.protectWith(Passwords.hash(checked(password)));
		return user;
	}

	@Transactional
	public User setRole(String login, String role) {
		User user = user(login);
		user.setRole(known(role));
		return user;
	}

	private User user(String login) {
		return this.users.findByLogin(login)
			.orElseThrow(() -> new NotFoundException("There is no user " + login + ": see troppo user list"));
	}

	private String known(String role) {
		if (this.roles.findByName(role).isEmpty()) {
			List<String> names = this.roles.findAllByOrderByPosition().stream().map(Role::name).toList();
			throw new NotFoundException("There is no role " + role + ": choose one of " + String.join(", ", names));
		}
		return role;
	}

	private static String checked(String password) {
		if (password.isBlank() || password.length() > Passwords.LONGEST) {
			throw new InvalidException("password", "A password has 1 to " + Passwords.LONGEST + " characters");
		}
		return password;
	}

}

package blog.troppo.user;

import blog.troppo.support.InvalidException;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A new password, chosen by who knows the old one. */
@Component
public class PasswordChange {

	private final Users users;

	private final SignInGuard guard;

	private final AccountNotices notices;

	PasswordChange(Users users, SignInGuard guard, AccountNotices notices) {
		this.users = users;
		this.guard = guard;
		this.notices = notices;
	}

	/** Whether this is the user's password; a few wrong ones may be tried. */
	public void confirm(User user, String password) {
		this.guard.count(SignInGuard.Limit.CODE, "own " + user.id());
		if (!Passwords.matches(password, user.passwordHash())) {
			throw new InvalidException("current_pass", "That is not your current password.");
		}
		this.guard.forget(SignInGuard.Limit.CODE, "own " + user.id());
	}

	@Transactional
	public User change(User user, String password, Caller caller) {
		NewPassword.check(password);
		user.protectWith(Passwords.hash(password));
		this.notices.passwordChanged(user, user.id(), caller, user.email());
		return this.users.save(user);
	}

}

package blog.troppo.user;

import java.util.Map;

import blog.troppo.mail.Letter;
import blog.troppo.mail.Mailer;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.InvalidException;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A new password, chosen by who knows the old one. */
@Component
public class PasswordChange {

	private final Users users;

	private final SignInGuard guard;

	private final AuditLog log;

	private final Mailer mailer;

	private final SiteUrls urls;

	PasswordChange(Users users, SignInGuard guard, AuditLog log, Mailer mailer, SiteUrls urls) {
		this.users = users;
		this.guard = guard;
		this.log = log;
		this.mailer = mailer;
		this.urls = urls;
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
		this.log.write(AuditEvent.PASSWORD_CHANGED, user, caller, "");
		if (SelfRegistration.isEmail(user.email())) {
			this.mailer.send(new Letter(user.email(), "password-changed",
					Map.of("login", user.login(), "link", this.urls.site("/wp-login.php?action=lostpassword"))));
		}
		return this.users.save(user);
	}

}

package blog.troppo.user;

import java.util.Map;

import blog.troppo.mail.Letter;
import blog.troppo.mail.Mailer;
import blog.troppo.site.SiteUrls;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Tells people that what opens their account was changed, whoever did it, and writes it
 * down. The mail goes where they could be reached before.
 */
@Component
class AccountNotices {

	private final AuditLog log;

	private final Mailer mailer;

	private final SiteUrls urls;

	private final Languages languages;

	AccountNotices(AuditLog log, Mailer mailer, SiteUrls urls, Languages languages) {
		this.languages = languages;
		this.log = log;
		this.mailer = mailer;
		this.urls = urls;
	}

	/**
	 * The password was changed.
	 * @param actor who did it
	 * @param email where the user was reached before
	 */
	void passwordChanged(User user, @Nullable Long actor, Caller caller, String email) {
		this.log.write(AuditEvent.PASSWORD_CHANGED, user.id(), actor, user.login(), caller, "");
		if (SelfRegistration.isEmail(email)) {
			this.mailer.send(new Letter(email, "password-changed",
					Map.of("login", user.login(), "link", this.urls.site("/wp-login.php?action=lostpassword")))
				.in(this.languages.of(user.id())));
		}
	}

	/**
	 * The e-mail address was changed to what it is now.
	 * @param actor who did it
	 * @param before what it was
	 */
	void emailChanged(User user, @Nullable Long actor, Caller caller, String before) {
		this.log.write(AuditEvent.EMAIL_CHANGED, user.id(), actor, user.login(), caller, before + " → " + user.email());
		if (SelfRegistration.isEmail(before)) {
			this.mailer.send(new Letter(before, "email-changed", Map.of("login", user.login(), "email", user.email()))
				.in(this.languages.of(user.id())));
		}
	}

}

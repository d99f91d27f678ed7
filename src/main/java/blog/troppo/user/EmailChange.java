package blog.troppo.user;

import java.time.Duration;
import java.util.Map;

import blog.troppo.mail.Letter;
import blog.troppo.mail.Mailer;
import blog.troppo.site.Signatures;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.InvalidException;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A new e-mail address, which counts once its link was opened; the old one is told. */
@Component
public class EmailChange {

	private static final String PURPOSE = "email";

	private final Users users;

	private final Signatures signatures;

	private final SignInGuard guard;

	private final AccountNotices notices;

	private final Mailer mailer;

	private final SiteUrls urls;

	private final Languages languages;

	EmailChange(Users users, Signatures signatures, SignInGuard guard, AccountNotices notices, Mailer mailer,
			SiteUrls urls, Languages languages) {
		this.languages = languages;
		this.users = users;
		this.signatures = signatures;
		this.guard = guard;
		this.notices = notices;
		this.mailer = mailer;
		this.urls = urls;
	}

	/** Says the same of an address that another account has, and sends nothing there. */
	@Transactional
	public void ask(User user, String email, Caller caller) {
		if (!SelfRegistration.isEmail(email)) {
			throw new InvalidException("email", "The email address is not correct.");
		}
		this.guard.count(SignInGuard.Limit.MAIL, "change " + user.id());
		if (this.users.findByEmail(email).isEmpty()) {
			String token = this.signatures.seal(PURPOSE, user.id() + "\n" + user.email() + "\n" + email,
					Duration.ofDays(1));
			this.mailer.send(new Letter(email, "email-confirm",
					Map.of("login", user.login(), "link",
							this.urls.site("/wp-admin/profile.php?newuseremail=" + token)))
				.in(this.languages.of(user.id())));
		}
	}

	/** Takes the link that was sent to the new address, from the user who asked. */
	@Transactional
	public User confirm(User user, String token, Caller caller) {
		String[] change = this.signatures.open(PURPOSE, token)
			.map((content) -> content.split("\n", 3))
			.filter((parts) -> parts[0].equals(String.valueOf(user.id())) && parts[1].equals(user.email()))
			.orElseThrow(() -> new InvalidException("email", "This link is not valid any more."));
		if (this.users.findByEmail(change[2]).isPresent()) {
			throw new InvalidException("email", "This link is not valid any more.");
		}
		user.reachAt(change[2], user.url());
		this.notices.emailChanged(user, user.id(), caller, change[1]);
		return this.users.save(user);
	}

}

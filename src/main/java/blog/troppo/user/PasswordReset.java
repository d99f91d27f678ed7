package blog.troppo.user;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;

import blog.troppo.mail.Letter;
import blog.troppo.mail.Mailer;
import blog.troppo.site.SiteUrls;
import blog.troppo.site.TaskQueue;
import blog.troppo.support.InvalidException;
import blog.troppo.support.TooManyRequestsException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A lost password: a link by mail that opens the account once, within a day. Whoever asks
 * gets the same answer as fast whether there is such a user or not; all that differs is
 * done afterwards.
 */
@Component
public class PasswordReset {

	/** What is left to do once the asker has the answer. */
	record Wish(String typed, String address, String agent) {

	}

	static final TaskDescriptor<Wish> TASK = TaskDescriptor.of("password-reset", Wish.class);

	private static final Duration VALID = Duration.ofDays(1);

	private final Users users;

	private final SignInGuard guard;

	private final AuditLog log;

	private final Mailer mailer;

	private final TaskQueue queue;

	private final SiteUrls urls;

	private final InstantSource clock;

	private final Languages languages;

	PasswordReset(Users users, SignInGuard guard, AuditLog log, Mailer mailer, TaskQueue queue, SiteUrls urls,
			InstantSource clock, Languages languages) {
		this.languages = languages;
		this.users = users;
		this.guard = guard;
		this.log = log;
		this.mailer = mailer;
		this.queue = queue;
		this.urls = urls;
		this.clock = clock;
	}

	/** Asks for a link to be sent to whoever has this login name or e-mail address. */
	public void ask(String typed, Caller caller) {
		this.guard.count(SignInGuard.Limit.MAILS, caller.network());
		this.queue.add(TASK.instance(UUID.randomUUID().toString())
			.data(new Wish(typed.replaceAll("\\p{Cntrl}", " "), caller.address(), caller.agent()))
			.build(), this.clock.instant());
	}

	@Transactional
	void send(Wish wish) {
		String typed = wish.typed().strip();
		User user = this.users.findByLogin(typed).or(() -> this.users.findByEmail(typed)).orElse(null);
		if (user == null || user.email().isEmpty()) {
			return;
		}
		try {
			this.guard.count(SignInGuard.Limit.MAIL, "id " + user.id());
		}
		catch (TooManyRequestsException ex) {
			// the asker is not to know, and the owner has mails enough
			return;
		}
		send(user, new Caller(wish.address(), wish.agent()));
	}

	/** Sends a link to a user for whom somebody else asks, who may. */
	@Transactional
	public void send(User user, Caller caller) {
		if (!user.email().isEmpty()) {
			this.log.write(AuditEvent.PASSWORD_RESET_ASKED, user.id(), null, user.login(), caller, "");
			this.mailer.send(new Letter(user.email(), "password-reset",
					Map.of("login", user.login(), "link", open(user), "address", caller.address()))
				.in(this.languages.of(user.id())));
		}
	}

	/** Tells somebody of an account that was made, with a link to choose a password. */
	@Transactional
	public void welcome(User user) {
		this.mailer.send(new Letter(user.email(), "account-made", Map.of("login", user.login(), "link", open(user)))
			.in(this.languages.of(user.id())));
	}

	/** Makes the link that opens the account once. */
	private String open(User user) {
		String key = ApplicationPasswords.generate();
		user.expectReset(this.clock.instant().getEpochSecond() + ":" + ApplicationPasswords.hash(key));
		this.users.save(user);
		return this.urls.site("/wp-login.php?login=" + URLEncoder.encode(user.login(), StandardCharsets.UTF_8) + "&key="
				+ key + "&action=rp");
	}

	/** Whether the link still opens the account. */
	@Transactional(readOnly = true)
	public Link look(String login, String key) {
		return this.users.findByLogin(login).map((user) -> look(user, key)).orElse(Link.INVALID);
	}

	/** Gives the account a new password; the link is then used up. */
	@Transactional
	public User complete(String login, String key, String password, Caller caller) {
		User user = this.users.findByLogin(login)
			.filter((found) -> look(found, key) == Link.VALID)
			.orElseThrow(() -> new InvalidException("key", "This link is not valid any more"));
		NewPassword.check(password);
		user.protectWith(Passwords.hash(password));
		user.expectReset("");
		this.log.write(AuditEvent.PASSWORD_CHANGED, user, caller, "by mail");
		this.mailer.send(new Letter(user.email(), "password-changed",
				Map.of("login", user.login(), "link", this.urls.site("/wp-login.php?action=lostpassword")))
			.in(this.languages.of(user.id())));
		return this.users.save(user);
	}

	private Link look(User user, String key) {
		int colon = user.activationKey().indexOf(':');
		String asked = user.activationKey().substring(0, Math.max(0, colon));
		String hash = user.activationKey().substring(colon + 1);
		if (!asked.matches("\\d{1,12}") || key.isEmpty() || !Passwords.equal(hash, ApplicationPasswords.hash(key))) {
			return Link.INVALID;
		}
		boolean expired = Instant.ofEpochSecond(Long.parseLong(asked)).plus(VALID).isBefore(this.clock.instant());
		return expired ? Link.EXPIRED : Link.VALID;
	}

	/** What a link in a mail is worth. */
	public enum Link {

		VALID, EXPIRED, INVALID

	}

}

package blog.troppo.user;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import blog.troppo.mail.Letter;
import blog.troppo.mail.Mailer;
import blog.troppo.site.Settings;
import blog.troppo.site.Signatures;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.site.TaskQueue;
import blog.troppo.support.ForbiddenException;
import blog.troppo.support.InvalidException;
import blog.troppo.support.TooManyRequestsException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A visitor makes an account. It comes to be when the link in the mail is opened and a
 * password chosen; until then nothing is kept. What is free and what is taken, the mail
 * says, not the page.
 */
@Component
public class SelfRegistration {

	record Wish(String login, String email, String address) {

	}

	static final TaskDescriptor<Wish> TASK = TaskDescriptor.of("registration", Wish.class);

	private static final String PURPOSE = "registration";

	private static final Duration VALID = Duration.ofDays(7);

	private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9 _.@-]{1,60}");

	private static final Pattern EMAIL = Pattern
		.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,8}");

	private final Users users;

	private final Registration registration;

	private final Settings settings;

	private final Signatures signatures;

	private final SignInGuard guard;

	private final AuditLog log;

	private final Mailer mailer;

	private final TaskQueue queue;

	private final SiteUrls urls;

	private final InstantSource clock;

	SelfRegistration(Users users, Registration registration, Settings settings, Signatures signatures,
			SignInGuard guard, AuditLog log, Mailer mailer, TaskQueue queue, SiteUrls urls, InstantSource clock) {
		this.users = users;
		this.registration = registration;
		this.settings = settings;
		this.signatures = signatures;
		this.guard = guard;
		this.log = log;
		this.mailer = mailer;
		this.queue = queue;
		this.urls = urls;
		this.clock = clock;
	}

	public boolean isOpen() {
		return this.settings.get(SiteSettings.USERS_CAN_REGISTER);
	}

	public void ask(String login, String email, Caller caller) {
		refuseIfClosed();
		check(login.strip(), email.strip());
		this.guard.count(SignInGuard.Limit.MAILS, caller.network());
		this.queue.add(TASK.instance(UUID.randomUUID().toString())
			.data(new Wish(login.strip(), email.strip(), caller.address()))
			.build(), this.clock.instant());
	}

	static boolean isEmail(String email) {
		return EMAIL.matcher(email).matches() && email.length() <= 100;
	}

	private static void check(String login, String email) {
		if (login.isEmpty()) {
			throw new InvalidException("user_login", "Please enter a username.");
		}
		if (!LOGIN.matcher(login).matches()) {
			throw new InvalidException("user_login",
					"This username is invalid because it uses illegal characters. Please enter a valid username.");
		}
		if (email.isEmpty()) {
			throw new InvalidException("user_email", "Please type your email address.");
		}
		if (!isEmail(email)) {
			throw new InvalidException("user_email", "The email address is not correct.");
		}
	}

	@Transactional
	void answer(Wish wish) {
		Optional<User> known = this.users.findByEmail(wish.email());
		try {
			this.guard.count(SignInGuard.Limit.MAIL, "to " + wish.email().toLowerCase(java.util.Locale.ROOT));
		}
		catch (TooManyRequestsException ex) {
			// nobody is to be flooded through us
			return;
		}
		if (known.isPresent()) {
			send(wish.email(), "registration-known", known.get().login(), "/wp-login.php?action=lostpassword");
		}
		else if (this.users.findByLogin(wish.login()).isPresent()) {
			send(wish.email(), "registration-name-taken", wish.login(), "/wp-login.php?action=register");
		}
		else {
			String key = this.signatures.seal(PURPOSE, wish.login() + "\n" + wish.email(), VALID);
			send(wish.email(), "registration", wish.login(), "/wp-login.php?login="
					+ URLEncoder.encode(wish.login(), StandardCharsets.UTF_8) + "&key=" + key + "&action=rp");
		}
	}

	private void send(String to, String template, String login, String link) {
		this.mailer.send(new Letter(to, template, Map.of("login", login, "link", this.urls.site(link))));
	}

	/** The login name that a link of ours was made for. */
	public Optional<String> look(String key) {
		return this.signatures.open(PURPOSE, key).map((content) -> content.split("\n")[0]);
	}

	/** Makes the account that the link is for. */
	@Transactional
	public User complete(String key, String password, Caller caller) {
		refuseIfClosed();
		String[] wish = this.signatures.open(PURPOSE, key)
			.orElseThrow(() -> new InvalidException("key", "This link is not valid any more"))
			.split("\n");
		NewPassword.check(password);
		if (this.users.findByEmail(wish[1]).isPresent()) {
			throw new InvalidException("user_email", "This email address has an account already.");
		}
		User user = this.registration.register(wish[0], password, wish[1],
				this.settings.get(SiteSettings.DEFAULT_ROLE));
		this.log.write(AuditEvent.REGISTERED, user, caller, "");
		String owner = this.settings.get(SiteSettings.ADMIN_EMAIL);
		if (isEmail(owner)) {
			this.mailer.send(new Letter(owner, "new-user", Map.of("login", wish[0], "email", wish[1])));
		}
		return user;
	}

	private void refuseIfClosed() {
		if (!isOpen()) {
			throw new ForbiddenException("User registration is currently not allowed.");
		}
	}

}

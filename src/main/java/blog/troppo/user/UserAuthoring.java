package blog.troppo.user;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import blog.troppo.formatting.Sanitize;
import blog.troppo.formatting.Slugs;
import blog.troppo.site.SiteLanguage;
import blog.troppo.support.InvalidException;
import blog.troppo.support.NotFoundException;
import blog.troppo.support.SiteClock;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes, changes and deletes users on behalf of those who keep them:
 * {@code wp_insert_user}, {@code wp_update_user}, {@code wp_delete_user}. People who
 * register come through {@link SelfRegistration}, their own changes through
 * {@link EmailChange} and {@link PasswordChange}.
 */
@Component
@Transactional
public class UserAuthoring {

	private static final int LONGEST_LOGIN = 60;

	private static final int LONGEST_NICENAME = 50;

	private static final Map<String, String> NEW = Map.of("first_name", "", "last_name", "", "description", "",
			"rich_editing", "true", "syntax_highlighting", "true", "comment_shortcuts", "false", "admin_color",
			"modern", "use_ssl", "0", "show_admin_bar_front", "true", "locale", "");

	private final Users users;

	private final JdbcClient database;

	private final AuditLog log;

	private final Callers callers;

	private final AccountNotices notices;

	private final SiteClock clock;

	private final ApplicationEventPublisher events;

	private final SiteLanguage language;

	UserAuthoring(Users users, JdbcClient database, AuditLog log, Callers callers, AccountNotices notices,
			SiteClock clock, ApplicationEventPublisher events, SiteLanguage language) {
		this.language = language;
		this.users = users;
		this.database = database;
		this.log = log;
		this.callers = callers;
		this.notices = notices;
		this.clock = clock;
		this.events = events;
	}

	public User create(String login, UserChange change) {
		waitForOthers();
		String name = checkedLogin(login);
		User user = new User(name, nicename(name, change.nicename(), null), this.clock.now());
		NEW.forEach(user::setMeta);
		user.setMeta("nickname", name);
		write(user, change, null);
		if (change.displayName() == null) {
			user.introduceAs(fullName(user));
		}
		return this.users.save(user);
	}

	public User update(long id, UserChange change) {
		waitForOthers();
		User user = this.users.findById(id).orElseThrow(() -> new NotFoundException("There is no user " + id));
		if (change.nicename() != null) {
			user.nameInAddresses(nicename(user.login(), change.nicename(), id));
		}
		String email = user.email();
		write(user, change, id);
		Long actor = this.callers.viewer().userId();
		if (change.password() != null) {
			this.events.publishEvent(new PasswordReplaced(id));
			this.notices.passwordChanged(user, actor, this.callers.caller(), email);
		}
		if (!user.email().equals(email)) {
			this.notices.emailChanged(user, actor, this.callers.caller(), email);
		}
		return this.users.save(user);
	}

	/** With all that hangs on the user, but for what the heir gets. */
	public void delete(long id, @Nullable Long heir) {
		User user = this.users.findById(id).orElseThrow(() -> new NotFoundException("There is no user " + id));
		User next = Optional.ofNullable(heir)
			.map((other) -> this.users.findById(other)
				.filter((found) -> found.id() != id)
				.orElseThrow(() -> new InvalidException("reassign", "rest_user_invalid_reassign",
						"Invalid user ID for reassignment.")))
			.orElse(null);
		this.events.publishEvent(new UserDeleted(user, next));
		this.log.write(AuditEvent.USER_DELETED, null, this.callers.viewer().userId(), user.login(),
				this.callers.caller(), (next != null) ? "→ " + next.login() : "");
		this.users.delete(user);
	}

	private void write(User user, UserChange change, @Nullable Long id) {
		String email = (change.email() != null) ? checkedEmail(change.email(), id) : user.email();
		user.reachAt(email, (change.url() != null) ? UserTexts.url(change.url()) : user.url());
		if (change.password() != null) {
			user.protectWith(Passwords.hash(change.password()));
		}
		change.meta().forEach((name, value) -> user.setMeta(name, UserTexts.meta(name, value)));
		change.noted().forEach(user::setMeta);
		if (user.meta("nickname").orElse("").isEmpty()) {
			user.setMeta("nickname", user.login());
		}
		if (change.displayName() != null) {
			String name = UserTexts.name(change.displayName());
			user.introduceAs(name.isEmpty() ? user.login() : name);
		}
		if (change.roles() != null) {
			user.setRoles(change.roles());
		}
	}

	private String checkedLogin(String given) {
		String login = Sanitize.userStrictly(given, this.language.accents());
		if (login.isEmpty()) {
			throw new InvalidException("username", "empty_user_login",
					"Cannot create a user with an empty login name.");
		}
		if (login.length() > LONGEST_LOGIN) {
			throw new InvalidException("username", "user_login_too_long",
					"Username may not be longer than 60 characters.");
		}
		if (this.users.findByLogin(login).isPresent()) {
			throw new InvalidException("username", "existing_user_login", "Sorry, that username already exists!");
		}
		return login;
	}

	/** What is no address at all is left out, as WordPress does. */
	private String checkedEmail(String given, @Nullable Long id) {
		String email = SelfRegistration.isEmail(given.strip()) ? given.strip() : "";
		if (!email.isEmpty()
				&& this.users.findByEmail(email).filter((other) -> !Objects.equals(other.id(), id)).isPresent()) {
			throw new InvalidException("email", "existing_user_email", "Sorry, that email address is already used!");
		}
		return email;
	}

	private String nicename(String login, @Nullable String given, @Nullable Long id) {
		String asked = Slugs.sanitizeTitle((given == null || given.isEmpty()) ? login : given, this.language.accents());
		if (asked.length() > LONGEST_NICENAME && given != null) {
			throw new InvalidException("slug", "user_nicename_too_long",
					"Nicename may not be longer than 50 characters.");
		}
		String wanted = Slugs.shorten(asked, LONGEST_NICENAME);
		String free = wanted;
		for (int number = 2; isTaken(free, id); number++) {
			free = wanted + "-" + number;
		}
		return free;
	}

	private boolean isTaken(String nicename, @Nullable Long id) {
		return this.users.findByNicename(nicename).filter((other) -> !Objects.equals(other.id(), id)).isPresent();
	}

	private static String fullName(User user) {
		String name = Stream.of("first_name", "last_name")
			.map((part) -> user.meta(part).orElse(""))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(" "));
		return name.isEmpty() ? user.login() : name;
	}

	/**
	 * Users are few and made seldom: one at a time, so that names and addresses stay
	 * single.
	 */
	private void waitForOthers() {
		this.database.sql("select 1 from pg_advisory_xact_lock(hashtext('users'))").query(Integer.class).single();
	}

}

package blog.troppo.user;

import java.util.Optional;

import blog.troppo.support.TooManyRequestsException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The one way in with a password, for the login form, REST and XML-RPC alike, each call
 * of a multicall included. Wrong ones are counted together; whether there is such a user,
 * the answer and the time it takes do not tell.
 */
@Component
public class PasswordDoor {

	private final Users users;

	private final Viewers viewers;

	private final ApplicationPasswords applicationPasswords;

	private final AccountPasswords accountPasswords;

	private final SignInGuard guard;

	private final AuditLog log;

	private final Pace pace;

	private final OneAtATime turns = new OneAtATime();

	PasswordDoor(Users users, Viewers viewers, ApplicationPasswords applicationPasswords,
			AccountPasswords accountPasswords, SignInGuard guard, AuditLog log, Pace pace) {
		this.users = users;
		this.viewers = viewers;
		this.applicationPasswords = applicationPasswords;
		this.accountPasswords = accountPasswords;
		this.guard = guard;
		this.log = log;
		this.pace = pace;
	}

	/**
	 * Who that is, if the password is right for this door. A login name or an e-mail
	 * address will do. After {@link Door#FORM}, a second factor may have to follow.
	 * @throws TooManyRequestsException after too many wrong ones, whatever this one is
	 */
	public Optional<Viewer> enter(Door door, String login, String password, Caller caller) {
		Pace.Start start = this.pace.start();
		Optional<User> user = find(login);
		if (!isRight(door, user.orElse(null), login, password, caller)) {
			this.log.write(AuditEvent.SIGN_IN_FAILED, user.map(User::id).orElse(null), null,
					user.map(User::login).orElse(""), caller, door.name());
			start.waitForTheRest();
			return Optional.empty();
		}
		return this.viewers.viewer(user.orElseThrow().id());
	}

	/** Counts the begin of a sign-in that needs no password, and refuses too many. */
	public void knock(Caller caller) {
		this.guard.count(SignInGuard.Limit.KNOCK, caller.network());
	}

	private boolean isRight(Door door, @Nullable User user, String login, String password, Caller caller) {
		if (password.isEmpty()) {
			return false;
		}
		if (user != null && isKnown(door, user, password, caller)) {
			return true;
		}
		if (user != null && this.accountPasswords.isKnownToBeWrong(door, user, password)) {
			return false;
		}
		Attempt attempt = new Attempt(this.guard, this.log, user, login, caller);
		return this.turns.run(attempt.account(),
				() -> user != null && door.takesOwn() && this.accountPasswords.isKnown(door, user, password) || attempt
					.guarded(() -> door.takesOwn() && this.accountPasswords.check(door, user, password, caller)));
	}

	private boolean isKnown(Door door, User user, String password, Caller caller) {
		return door.takesApplications() && this.applicationPasswords.take(user, password, caller)
				|| door.takesOwn() && this.accountPasswords.isKnown(door, user, password);
	}

	private Optional<User> find(String login) {
		String typed = login.strip();
		if (typed.isEmpty() || typed.length() > 254 || typed.indexOf('\0') >= 0) {
			return Optional.empty();
		}
		return this.users.findByLogin(typed).or(() -> this.users.findByEmail(typed));
	}

	/** One try: counted before it is made, and forgotten when it was right. */
	private record Attempt(SignInGuard guard, AuditLog log, @Nullable User user, String login, Caller caller) {

		boolean guarded(java.util.function.BooleanSupplier check) {
			boolean familiar = this.user != null && this.log.isFamiliar(this.user, this.caller);
			SignInGuard.Limit limit = familiar ? SignInGuard.Limit.FAMILIAR : SignInGuard.Limit.ACCOUNT;
			String account = account() + (familiar ? " " + this.caller.address() : "");
			this.guard.count(SignInGuard.Limit.ADDRESS, this.caller.network());
			try {
				this.guard.count(limit, account);
			}
			catch (TooManyRequestsException ex) {
				this.guard.uncount(SignInGuard.Limit.ADDRESS, this.caller.network());
				throw ex;
			}
			boolean right = check.getAsBoolean();
			if (right) {
				this.guard.uncount(SignInGuard.Limit.ADDRESS, this.caller.network());
				this.guard.forget(limit, account);
			}
			return right;
		}

		/** The same whether it is called by its login name or its e-mail address. */
		private String account() {
			return (this.user != null) ? "id " + this.user.id()
					: "name " + this.login.strip().toLowerCase(java.util.Locale.ROOT);
		}

	}

}

package blog.troppo.user;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import blog.troppo.support.InvalidException;
import blog.troppo.support.NotFoundException;
import blog.troppo.support.SiteClock;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes application passwords: 24 letters and digits, kept as WordPress keeps them. */
@Component
public class ApplicationPasswords {

	private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

	private static final int LENGTH = 24;

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int LONGEST_NAME = 200;

	/** A use is written down again only after so long: most calls write nothing. */
	private static final Duration USES_APART = Duration.ofMinutes(10);

	private final Users users;

	private final ApplicationPasswordRepository passwords;

	private final AuditLog log;

	private final SiteClock clock;

	ApplicationPasswords(Users users, ApplicationPasswordRepository passwords, AuditLog log, SiteClock clock) {
		this.users = users;
		this.passwords = passwords;
		this.log = log;
		this.clock = clock;
	}

	/** A new password for the user of this login, in plain text this once. */
	@Transactional
	public String create(String login, String name) {
		User user = this.users.findByLogin(login).orElseThrow(() -> new NotFoundException("There is no user " + login));
		return create(user, name, "", Caller.NOBODY).password();
	}

	/**
	 * A new one of a user, who asked for it himself; the app may name itself by a UUID.
	 */
	@Transactional
	public Made create(User user, String name, String appId, Caller caller) {
		if (of(user).stream().anyMatch((other) -> other.name().equalsIgnoreCase(clean(name)))) {
			throw new InvalidException("name", "Each application name should be unique");
		}
		return add(user, name, appId, caller);
	}

	/** A new one for a program, which may have several of one name. */
	@Transactional
	public Made add(User user, String name, String appId, Caller caller) {
		String wanted = clean(name);
		if (wanted.isEmpty() || wanted.length() > LONGEST_NAME) {
			throw new InvalidException("name", "An application password needs a name");
		}
		String password = generate();
		ApplicationPassword made = this.passwords
			.save(new ApplicationPassword(user, wanted, appId, hash(password), this.clock.now()));
		this.log.write(AuditEvent.APPLICATION_PASSWORD_MADE, user, caller, wanted);
		return new Made(made, password);
	}

	private static String clean(String name) {
		return name.replaceAll("\\p{Cntrl}+", " ").strip();
	}

	/** Another name for one of a user's. */
	@Transactional
	public ApplicationPassword rename(User user, UUID id, String name) {
		ApplicationPassword password = find(user, id)
			.orElseThrow(() -> new NotFoundException("There is no application password " + id));
		String wanted = clean(name);
		if (wanted.isEmpty() || wanted.length() > LONGEST_NAME) {
			throw new InvalidException("name", "An application password needs a name");
		}
		password.rename(wanted);
		return password;
	}

	@Transactional(readOnly = true)
	public Optional<ApplicationPassword> find(User user, UUID id) {
		return of(user).stream().filter((password) -> password.id().equals(id)).findFirst();
	}

	/** Which of a user's this is. */
	@Transactional(readOnly = true)
	public Optional<ApplicationPassword> find(User user, String given) {
		String password = given.replaceAll("[^A-Za-z0-9]", "");
		String hash = hash(password);
		return of(user).stream().filter((known) -> isSame(known.passwordHash(), hash, password)).findFirst();
	}

	@Transactional(readOnly = true)
	public List<ApplicationPassword> of(User user) {
		return this.passwords.findAllByUserOrderByCreatedAt(user);
	}

	/** Whether the user had one of this id, which is good no more. */
	@Transactional
	public boolean revoke(User user, UUID id, Caller caller) {
		return revoke(user, id, user.id(), caller);
	}

	/**
	 * The same, by somebody who may edit the user.
	 * @param actor who does it
	 */
	@Transactional
	public boolean revoke(User user, UUID id, @Nullable Long actor, Caller caller) {
		List<ApplicationPassword> found = of(user).stream().filter((password) -> password.id().equals(id)).toList();
		found.forEach((password) -> {
			this.passwords.delete(password);
			this.log.write(AuditEvent.APPLICATION_PASSWORD_REVOKED, user.id(), actor, user.login(), caller,
					password.name());
		});
		return !found.isEmpty();
	}

	@Transactional
	public int revokeAll(User user, Caller caller) {
		List<ApplicationPassword> found = of(user);
		found.forEach((password) -> revoke(user, password.id(), caller));
		return found.size();
	}

	/**
	 * Whether one of the user's is this. Spaces and the like between its characters do
	 * not count. A guess is hopeless, so a right one is taken however many wrong ones
	 * came.
	 */
	@Transactional
	public boolean take(User user, String given, Caller caller) {
		if (given.length() > Passwords.LONGEST) {
			return false;
		}
		Instant now = this.clock.now();
		return find(user, given).map((known) -> {
			Instant last = known.lastUsedAt();
			if (last == null || last.plus(USES_APART).isBefore(now)) {
				known.usedAt(now, caller.address());
			}
			return true;
		}).orElse(false);
	}

	private static boolean isSame(String known, String hash, String password) {
		return known.startsWith("$generic$") ? Passwords.equal(known, hash) : Passwords.matches(password, known);
	}

	/** 24 letters and digits that nobody guesses. */
	static String generate() {
		StringBuilder password = new StringBuilder();
		for (int i = 0; i < LENGTH; i++) {
			password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
		}
		return password.toString();
	}

	/** {@code wp_fast_hash()}: enough for a random secret, and quick on every request. */
	static String hash(String password) {
		Blake2bDigest digest = new Blake2bDigest("wp_fast_hash_6.8+".getBytes(StandardCharsets.UTF_8), 30, null, null);
		byte[] secret = password.getBytes(StandardCharsets.UTF_8);
		digest.update(secret, 0, secret.length);
		byte[] hash = new byte[30];
		digest.doFinal(hash, 0);
		return "$generic$" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
	}

	/** A new one, and its plain text, which is shown once. */
	public record Made(ApplicationPassword kept, String password) {

		public String name() {
			return this.kept.name();
		}

		/** In groups of four, as it is easier to copy. */
		public String chunked() {
			return this.password.replaceAll("(.{4})(?=.)", "$1 ");
		}

	}

}

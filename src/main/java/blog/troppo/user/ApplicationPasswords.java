package blog.troppo.user;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

import blog.troppo.support.InvalidException;
import blog.troppo.support.NotFoundException;
import blog.troppo.support.SiteClock;
import org.bouncycastle.crypto.digests.Blake2bDigest;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes application passwords: 24 letters and digits, kept as WordPress keeps them. */
@Component
public class ApplicationPasswords {

	private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

	private static final int LENGTH = 24;

	private final Users users;

	private final ApplicationPasswordRepository passwords;

	private final SiteClock clock;

	private final SecureRandom random = new SecureRandom();

	ApplicationPasswords(Users users, ApplicationPasswordRepository passwords, SiteClock clock) {
		this.users = users;
		this.passwords = passwords;
		this.clock = clock;
	}

	/** A new password for the user of this login, in plain text this once. */
	@Transactional
	public String create(String login, String name) {
		User user = this.users.findByLogin(login).orElseThrow(() -> new NotFoundException("There is no user " + login));
		if (name.isBlank()) {
			throw new InvalidException("name", "An application password needs a name");
		}
		String password = generate();
		this.passwords.save(new ApplicationPassword(user, name.strip(), hash(password), this.clock.now()));
		return password;
	}

	private String generate() {
		StringBuilder password = new StringBuilder();
		for (int i = 0; i < LENGTH; i++) {
			password.append(ALPHABET.charAt(this.random.nextInt(ALPHABET.length())));
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

}

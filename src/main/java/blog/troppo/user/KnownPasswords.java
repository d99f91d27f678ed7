package blog.troppo.user;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What came of passwords in the last minutes, by a hash under a key that only this
 * process has. A change of the password makes its entries useless.
 */
final class KnownPasswords {

	private static final int MOST = 1000;

	private static final long VALID = Duration.ofMinutes(5).toNanos();

	private final byte[] key = new byte[32];

	private final Map<String, Long> until = new LinkedHashMap<>(16, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
			return size() > MOST;
		}
	};

	KnownPasswords() {
		new SecureRandom().nextBytes(this.key);
	}

	boolean contains(User user, String password) {
		String hash = hash(user.id(), user.passwordHash(), password);
		synchronized (this.until) {
			Long end = this.until.get(hash);
			return end != null && end - System.nanoTime() > 0;
		}
	}

	void add(long user, String passwordHash, String password) {
		String hash = hash(user, passwordHash, password);
		synchronized (this.until) {
			this.until.put(hash, System.nanoTime() + VALID);
		}
	}

	private String hash(long user, String passwordHash, String password) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(this.key, "HmacSHA256"));
			mac.update((user + "\0" + passwordHash + "\0").getBytes(StandardCharsets.UTF_8));
			return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every JDK has HmacSHA256", ex);
		}
	}

}

package blog.troppo.user;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCrypt;

/**
 * Password hashes as WordPress of every age wrote them: MD5 (before 2.5), phpass
 * ({@code $P$}), bcrypt over an HMAC ({@code $wp$2y$}, since 6.8), plain bcrypt and
 * argon2. New ones are {@code $wp$2y$}, which WordPress reads back.
 */
public final class Passwords {

	/** WordPress takes no longer password, so that hashing one can't be made slow. */
	public static final int LONGEST = 4096;

	/** WordPress's: 2 to the power of this are the rounds of bcrypt. */
	static final int USUAL_COST = 10;

	/** A run of tests, whose passwords nobody guesses, sets a smaller one. */
	private static final int COST = Integer.getInteger("troppo.password-cost", USUAL_COST);

	private Passwords() {
	}

	public static String hash(String password) {
		return hash(password, COST);
	}

	static String hash(String password, int cost) {
		if (password.length() > LONGEST) {
			throw new IllegalArgumentException("A password has at most " + LONGEST + " characters");
		}
		return "$wp" + BCrypt.hashpw(prehash(password.strip()), BCrypt.gensalt("$2y", cost));
	}

	/**
	 * A hash that costs a reader little to check, for what is no more than a post's
	 * password.
	 */
	public static String portableHash(String password) {
		return PhpassHash.hash(password);
	}

	public static boolean matches(String password, String hash) {
		if (password.length() > LONGEST || hash.isEmpty()) {
			return false;
		}
		try {
			return matchesForm(password, hash);
		}
		catch (IllegalArgumentException ex) {
			// it begins as a hash and is none
			return false;
		}
	}

	private static boolean matchesForm(String password, String hash) {
		if (hash.startsWith("$wp$2")) {
			return BCrypt.checkpw(prehash(password), hash.substring(3));
		}
		if (hash.startsWith("$P$") || hash.startsWith("$H$")) {
			return equal(PhpassHash.hash(password, hash), hash);
		}
		if (hash.startsWith("$2")) {
			return BCrypt.checkpw(password, hash);
		}
		if (hash.startsWith("$argon2")) {
			return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().matches(password, hash);
		}
		return hash.length() <= 32 && equal(md5(password), hash);
	}

	/** Whether a password that matched should be hashed anew, in today's form. */
	public static boolean isOutdated(String hash) {
		return isOutdated(hash, COST);
	}

	static boolean isOutdated(String hash, int cost) {
		return !hash.startsWith("$wp$2y$%02d$".formatted(cost));
	}

	private static String prehash(String password) {
		try {
			Mac mac = Mac.getInstance("HmacSHA384");
			mac.init(new SecretKeySpec("wp-sha384".getBytes(StandardCharsets.UTF_8), "HmacSHA384"));
			return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every JDK has HmacSHA384", ex);
		}
	}

	private static String md5(String password) {
		return java.util.HexFormat.of().formatHex(digest().digest(password.getBytes(StandardCharsets.UTF_8)));
	}

	static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("MD5");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has MD5", ex);
		}
	}

	static boolean equal(String one, String other) {
		return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
	}

}

package blog.troppo.user;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;

/** The "portable hash" of phpass: salted, repeated MD5, as WordPress 2.5 to 6.7 kept. */
final class PhpassHash {

	private static final String ALPHABET = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

	private static final SecureRandom RANDOM = new SecureRandom();

	private PhpassHash() {
	}

	/** A new hash, with as many rounds as WordPress makes. */
	static String hash(String password) {
		StringBuilder salt = new StringBuilder("$P$B");
		for (int i = 0; i < 8; i++) {
			salt.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
		}
		return hash(password, salt.toString());
	}

	/**
	 * The hash of a password under another hash's salt and rounds; {@code *0} if that is
	 * none.
	 */
	static String hash(String password, String setting) {
		int rounds = (setting.length() >= 12) ? ALPHABET.indexOf(setting.charAt(3)) : -1;
		if (rounds < 7 || rounds > 30) {
			return "*0";
		}
		byte[] secret = password.getBytes(StandardCharsets.UTF_8);
		MessageDigest md5 = Passwords.digest();
		md5.update(setting.substring(4, 12).getBytes(StandardCharsets.UTF_8));
		byte[] hash = md5.digest(secret);
		for (int round = 1 << rounds; round > 0; round--) {
			md5.update(hash);
			hash = md5.digest(secret);
		}
		return setting.substring(0, 12) + encode(hash);
	}

	private static String encode(byte[] hash) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < hash.length; i += 3) {
			int left = Math.min(3, hash.length - i);
			int bits = 0;
			for (int j = 0; j < left; j++) {
				bits |= (hash[i + j] & 0xff) << (8 * j);
			}
			for (int j = 0; j <= left; j++) {
				text.append(ALPHABET.charAt((bits >> (6 * j)) & 0x3f));
			}
		}
		return text.toString();
	}

}

package blog.troppo.support;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hashes that every Java has. */
public final class Digests {

	private Digests() {
	}

	public static byte[] sha256(byte[] bytes) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(bytes);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-256", ex);
		}
	}

}

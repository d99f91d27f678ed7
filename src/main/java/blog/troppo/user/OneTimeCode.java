package blog.troppo.user;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time codes of six digits and thirty seconds, as RFC 6238 has them. */
final class OneTimeCode {

	private static final int SECONDS = 30;

	private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

	private OneTimeCode() {
	}

	static long step(long seconds) {
		return Math.floorDiv(seconds, SECONDS);
	}

	/** The code of a step; for tests of the RFC, other lengths and hashes than ours. */
	static String at(byte[] secret, long step, int digits, String algorithm) {
		try {
			Mac mac = Mac.getInstance(algorithm);
			mac.init(new SecretKeySpec(secret, algorithm));
			byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
			int offset = hash[hash.length - 1] & 0xf;
			int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
			String all = String.format("%010d", number);
			return all.substring(all.length() - digits);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every JDK has " + algorithm, ex);
		}
	}

	/**
	 * The step whose code this is, one before or after now; -1 if of none, or of one not
	 * after the last that was taken.
	 */
	static long match(byte[] secret, String code, long now, long last) {
		long found = -1;
		for (long step = now - 1; step <= now + 1; step++) {
			boolean equal = MessageDigest.isEqual(at(secret, step, 6, "HmacSHA1").getBytes(), code.getBytes());
			if (equal && step > last && found < 0) {
				found = step;
			}
		}
		return found;
	}

	/** RFC 4648, as authenticator apps take the secret. */
	static String base32(byte[] bytes) {
		StringBuilder text = new StringBuilder();
		int buffer = 0;
		int bits = 0;
		for (byte next : bytes) {
			buffer = buffer << 8 | next & 0xff;
			bits += 8;
			while (bits >= 5) {
				bits -= 5;
				text.append(BASE32.charAt(buffer >> bits & 31));
			}
			buffer &= (1 << bits) - 1;
		}
		if (bits > 0) {
			text.append(BASE32.charAt(buffer << 5 - bits & 31));
		}
		return text.toString();
	}

}

package blog.troppo.account;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.InstantSource;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The app on a phone that shows one-time codes. */
record Authenticator(byte[] secret, InstantSource clock) {

	Authenticator(String base32, InstantSource clock) {
		this(decode(base32.replace(" ", "")), clock);
	}

	String code() {
		try {
			Mac mac = Mac.getInstance("HmacSHA1");
			mac.init(new SecretKeySpec(this.secret, "HmacSHA1"));
			byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(this.clock.millis() / 30_000).array());
			int number = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & Integer.MAX_VALUE;
			return String.format("%06d", number % 1_000_000);
		}
		catch (GeneralSecurityException ex) {
			throw new AssertionError(ex);
		}
	}

	private static byte[] decode(String base32) {
		ByteBuffer bytes = ByteBuffer.allocate(base32.length() * 5 / 8);
		long buffer = 0;
		int bits = 0;
		for (char c : base32.toCharArray()) {
			buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
			bits += 5;
			if (bits >= 8) {
				bits -= 8;
				bytes.put((byte) (buffer >> bits));
			}
		}
		return bytes.array();
	}

}

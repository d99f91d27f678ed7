package blog.troppo.formatting.block.json;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * Class names made from what they stand for, so that equal styles share one: the same
 * names WordPress makes.
 */
public final class HashedName {

	private HashedName() {
	}

	/** The prefix and eight digits of the hash of these values' JSON. */
	public static String of(String prefix, @Nullable Object values) {
		return prefix + md5(BlockJson.write(values)).substring(0, 8);
	}

	public static String md5(String text) {
		try {
			MessageDigest digest = MessageDigest.getInstance("MD5");
			return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has MD5", ex);
		}
	}

}

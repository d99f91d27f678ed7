package blog.troppo.kept;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Holes in an answer that is being made, for {@link Piece}s: a mark stands in its text
 * until it is sent.
 */
public final class Holes {

	/** So that nobody writes a mark into a post. */
	private static final String SECRET = secret();

	private Holes() {
	}

	/** Whether what this thread makes is filled before it is sent. */
	public static boolean areWelcome() {
		Recording recording = Recording.current();
		return recording != null && recording.isOfAnswer();
	}

	/** What stands where the piece of this name will. */
	public static String mark(String name) {
		return "<!--" + SECRET + " " + name + "-->";
	}

	private static String secret() {
		byte[] random = new byte[16];
		new SecureRandom().nextBytes(random);
		return HexFormat.of().formatHex(random);
	}

}

package blog.troppo.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import blog.troppo.user.User;
import org.jspecify.annotations.Nullable;

/** What a session knows. All are texts: nothing that is read from the database runs. */
final class SessionUser {

	/** The user's id. */
	static final String ID = "user";

	/** A mark of the password: a session ends when that changes. */
	static final String STAMP = "stamp";

	/** The user who gave the right password and owes a code, and until when. */
	static final String PENDING = "pending";

	static final String PENDING_UNTIL = "pendingUntil";

	static final String REMEMBER = "remember";

	static final String ADDRESS = "address";

	static final String AGENT = "agent";

	/** Proves that a form of ours was sent. */
	static final String NONCE = "nonce";

	/** Of a passkey ceremony. */
	static final String CHALLENGE = "challenge";

	private SessionUser() {
	}

	static String stamp(User user) {
		return stamp(user.id(), user.passwordHash());
	}

	static String stamp(long id, String passwordHash) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256")
				.digest((id + ":" + passwordHash).getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash, 0, 12);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-256", ex);
		}
	}

	static long id(@Nullable Object attribute) {
		return (attribute instanceof String text && text.matches("\\d{1,18}")) ? Long.parseLong(text) : 0;
	}

}

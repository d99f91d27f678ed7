package blog.troppo.user;

import blog.troppo.support.InvalidException;

/** What a password that is chosen now must be. */
public final class NewPassword {

	static final int SHORTEST = 8;

	private NewPassword() {
	}

	public static void check(String password) {
		if (password.strip().length() < SHORTEST) {
			throw new InvalidException("pass1", "A password has at least " + SHORTEST + " characters.");
		}
		if (password.length() > Passwords.LONGEST) {
			throw new InvalidException("pass1", "A password has at most " + Passwords.LONGEST + " characters.");
		}
		if (password.chars().distinct().count() < 3) {
			throw new InvalidException("pass1", "That password is too easy to guess.");
		}
	}

}

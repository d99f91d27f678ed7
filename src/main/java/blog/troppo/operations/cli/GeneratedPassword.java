package blog.troppo.operations.cli;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/**
 * A password for somebody who gave none: about 118 bits, without letters that look alike.
 */
final class GeneratedPassword {

	private static final String ALPHABET = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

	private static final int LENGTH = 20;

	private GeneratedPassword() {
	}

	static String create() {
		return new SecureRandom().ints(LENGTH, 0, ALPHABET.length())
			.mapToObj((index) -> ALPHABET.substring(index, index + 1))
			.collect(Collectors.joining());
	}

}

package blog.troppo.theme;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What somebody looked for, who came to an address where nothing is: the words of its
 * last part, for a search.
 */
final class WordsOfAddress {

	private static final int MOST = 8;

	private static final int LONGEST = 80;

	private WordsOfAddress() {
	}

	/** The words of {@code /2007/12/18/ten-days-without.html?x=y}: ten days without. */
	static String of(String path) {
		String[] parts = path.replaceFirst("[?#].*", "").split("/");
		for (String part : Arrays.asList(parts).reversed()) {
			String words = words(decoded(part).replaceFirst("\\.[a-z]{2,5}$", ""));
			if (!words.isEmpty()) {
				return words;
			}
		}
		return "";
	}

	private static String words(String part) {
		List<String> words = Arrays.stream(part.split("[^\\p{L}\\p{N}'’]+"))
			.filter((word) -> !word.isEmpty() && word.length() <= LONGEST)
			.limit(MOST)
			.toList();
		boolean onlyNumbers = words.stream().allMatch((word) -> word.chars().allMatch(Character::isDigit));
		return onlyNumbers ? "" : words.stream().collect(Collectors.joining(" "));
	}

	private static String decoded(String part) {
		try {
			return URLDecoder.decode(part, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			// a stray percent sign: its words may be readable all the same
			return part;
		}
	}

}

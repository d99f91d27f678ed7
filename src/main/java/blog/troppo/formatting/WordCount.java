package blog.troppo.formatting;

import java.util.Locale;

/**
 * What a language counts as words: those between blanks, or, where it writes without
 * blanks, each character. WordPress's translations say it.
 */
public enum WordCount {

	WORDS, CHARACTERS, CHARACTERS_AND_SPACES;

	/** By the name of a language as WordPress stores it: {@code zh_CN}. */
	public static WordCount of(String language) {
		return switch (language.toLowerCase(Locale.ROOT).replaceFirst("[_-].*$", "")) {
			case "zh", "th" -> CHARACTERS;
			case "ja" -> CHARACTERS_AND_SPACES;
			default -> WORDS;
		};
	}

}

package blog.troppo.formatting;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A few names of elements, recognised where they stand in a text, by their first letters.
 */
final class ElementNames {

	private static final String[] NONE = {};

	private final String[][] byLetter = new String[128][];

	private final List<String> names;

	ElementNames(String... names) {
		this.names = List.of(names);
		for (String name : names) {
			char letter = name.charAt(0);
			String[] others = (this.byLetter[letter] != null) ? this.byLetter[letter] : NONE;
			String[] all = Arrays.copyOf(others, others.length + 1);
			all[others.length] = name;
			this.byLetter[letter] = all;
		}
	}

	List<String> all() {
		return this.names;
	}

	/** The first of the names that what stands there begins with, in small letters. */
	@Nullable String startingAt(String text, int at) {
		char letter = (at < text.length()) ? text.charAt(at) : 0;
		String[] names = (letter < this.byLetter.length) ? this.byLetter[letter] : null;
		if (names != null) {
			for (String name : names) {
				if (text.startsWith(name, at)) {
					return name;
				}
			}
		}
		return null;
	}

}

package blog.troppo.formatting;

import java.util.Set;

/**
 * Finds where a registered shortcode's brackets close, as {@link Texturize} sees them: no
 * brackets inside, but tags, whose {@code >} comes before the closing bracket.
 */
final class ShortcodeBrackets {

	private final String text;

	private final Set<String> names;

	ShortcodeBrackets(String text, Set<String> names) {
		this.text = text;
		this.names = names;
	}

	/** The end of the shortcode that begins with the bracket at {@code open}, or -1. */
	int end(int open) {
		int name = open + 1;
		if (name < this.text.length() && (this.text.charAt(name) == '/' || this.text.charAt(name) == '[')) {
			name++;
		}
		int nameEnd = nameEnd(name);
		if (nameEnd < 0) {
			return -1;
		}
		int close = closing(nameEnd);
		if (close < 0) {
			return -1;
		}
		return (close + 1 < this.text.length() && this.text.charAt(close + 1) == ']') ? close + 2 : close + 1;
	}

	private int nameEnd(int start) {
		for (String name : this.names) {
			int end = start + name.length();
			if (this.text.startsWith(name, start) && end < this.text.length() && endsName(this.text.charAt(end))) {
				return end;
			}
		}
		return -1;
	}

	private static boolean endsName(char c) {
		return Ascii.isSpace(c) || c == ']' || c == '/';
	}

	private int closing(int from) {
		int i = from;
		while (i < this.text.length()) {
			char c = this.text.charAt(i);
			if (c == ']') {
				return i;
			}
			if (c == '[' || c == '>') {
				return -1;
			}
			i = (c == '<') ? tagEnd(i) : i + 1;
			if (i < 0) {
				return -1;
			}
		}
		return -1;
	}

	private int tagEnd(int lt) {
		for (int i = lt + 1; i < this.text.length(); i++) {
			char c = this.text.charAt(i);
			if (c == '>') {
				return i + 1;
			}
			if (c == '[' || c == ']') {
				return -1;
			}
		}
		return -1;
	}

}

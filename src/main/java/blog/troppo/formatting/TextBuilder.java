package blog.troppo.formatting;

import java.util.Arrays;

/**
 * A text being put together of pieces of others. Unlike {@link StringBuilder} it copies a
 * piece at once whatever characters it has, and settles only at the end how the text is
 * kept.
 */
final class TextBuilder {

	private char[] chars;

	private int length;

	TextBuilder(int capacity) {
		this.chars = new char[capacity];
	}

	TextBuilder append(String text) {
		return append(text, 0, text.length());
	}

	TextBuilder append(String text, int from, int to) {
		grow(to - from);
		text.getChars(from, to, this.chars, this.length);
		this.length += to - from;
		return this;
	}

	TextBuilder append(char c) {
		grow(1);
		this.chars[this.length++] = c;
		return this;
	}

	int length() {
		return this.length;
	}

	String substring(int from) {
		return new String(this.chars, from, this.length - from);
	}

	char charAt(int index) {
		return this.chars[index];
	}

	/** Puts another character in the place of one. */
	void set(int index, char c) {
		this.chars[index] = c;
	}

	boolean endsWith(String end) {
		int from = this.length - end.length();
		boolean equal = from >= 0;
		for (int i = 0; equal && i < end.length(); i++) {
			equal = this.chars[from + i] == end.charAt(i);
		}
		return equal;
	}

	/** Forgets what is beyond. */
	void setLength(int shorter) {
		this.length = shorter;
	}

	private void grow(int more) {
		if (this.length + more > this.chars.length) {
			this.chars = Arrays.copyOf(this.chars, Math.max(this.length + more, this.chars.length * 2));
		}
	}

	/** What {@link Ascii#trim} leaves of it. */
	String trimmed() {
		int from = 0;
		int to = this.length;
		while (from < to && Ascii.isTrimmed(this.chars[from])) {
			from++;
		}
		while (to > from && Ascii.isTrimmed(this.chars[to - 1])) {
			to--;
		}
		return new String(this.chars, from, to - from);
	}

	@Override
	public String toString() {
		return substring(0);
	}

}

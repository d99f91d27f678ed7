package blog.troppo.transfer.wxr;

import java.util.Arrays;

/**
 * Characters on their way from {@link XmlRepairReader} to the parser; a StringBuilder
 * would pack and unpack each of them.
 */
final class CharQueue {

	private char[] chars = new char[1 << 16];

	private int first;

	private int end;

	int length() {
		return this.end - this.first;
	}

	CharQueue append(char c) {
		reserve(1);
		this.chars[this.end++] = c;
		return this;
	}

	CharQueue append(String text) {
		reserve(text.length());
		text.getChars(0, text.length(), this.chars, this.end);
		this.end += text.length();
		return this;
	}

	void append(char[] from, int offset, int length) {
		reserve(length);
		System.arraycopy(from, offset, this.chars, this.end, length);
		this.end += length;
	}

	int take(char[] to, int offset, int length) {
		int count = Math.min(length, length());
		System.arraycopy(this.chars, this.first, to, offset, count);
		this.first += count;
		if (this.first == this.end) {
			this.first = 0;
			this.end = 0;
		}
		return count;
	}

	private void reserve(int length) {
		if (this.end + length > this.chars.length) {
			this.chars = Arrays.copyOf(this.chars, Math.max(this.end + length, this.chars.length * 2));
		}
	}

}

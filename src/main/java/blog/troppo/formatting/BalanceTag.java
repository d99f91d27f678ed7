package blog.troppo.formatting;

import org.jspecify.annotations.Nullable;

/**
 * A tag as {@link TagBalance} reads it: its name in lower case, the white space after it,
 * the attributes trimmed, and where it ends in the text.
 */
record BalanceTag(boolean closing, String name, String space, String attributes, int end) {

	/** The tag as it is written when there is nothing to change about it. */
	String html() {
		return (this.closing ? "</" : "<") + this.name + this.space + this.attributes + '>';
	}

	/** Whether it is written like this in the text already. */
	boolean isWritten(String text, int from) {
		int spaceStart = from + (this.closing ? 2 : 1) + this.name.length();
		int attributesStart = spaceStart + this.space.length();
		return attributesStart + this.attributes.length() + 1 == this.end
				&& text.startsWith(this.name, spaceStart - this.name.length())
				&& text.startsWith(this.space, spaceStart) && text.startsWith(this.attributes, attributesStart);
	}

	static @Nullable BalanceTag read(String text, int lt, NextOf greaterThan) {
		int gt = greaterThan.from(lt);
		if (gt < 0) {
			return null;
		}
		boolean closing = text.startsWith("/", lt + 1);
		int start = closing ? lt + 2 : lt + 1;
		int nameEnd = nameEnd(text, start, gt);
		if (nameEnd < 0) {
			return null;
		}
		String name = Ascii.lower(text.substring(start, nameEnd));
		int rest = Ascii.skipSpace(text, nameEnd);
		if (rest == gt || (rest == gt - 1 && text.charAt(rest) == '/')) {
			return new BalanceTag(closing, name, "", text.substring(rest, gt), gt + 1);
		}
		return new BalanceTag(closing, name, text.substring(nameEnd, rest), Ascii.trim(text.substring(rest, gt)),
				gt + 1);
	}

	BalanceTag with(String otherSpace, String otherAttributes) {
		return new BalanceTag(this.closing, this.name, otherSpace, otherAttributes, this.end);
	}

	boolean selfClosing() {
		return this.attributes.endsWith("/");
	}

	/**
	 * The end of an element's or custom element's name that something fitting follows, or
	 * -1.
	 */
	private static int nameEnd(String text, int start, int gt) {
		int custom = start;
		boolean hyphen = false;
		while (custom < gt && (Ascii.isWord(text.charAt(custom)) || ".-".indexOf(text.charAt(custom)) >= 0)) {
			hyphen |= text.charAt(custom) == '-' && custom > start && custom + 1 < gt;
			custom++;
		}
		if (hyphen && Ascii.isLetter(text.charAt(start)) && endsName(text, custom, gt)) {
			return custom;
		}
		int plain = start;
		while (plain < gt && (Ascii.isWord(text.charAt(plain)) || text.charAt(plain) == ':')) {
			plain++;
		}
		return (plain > start && endsName(text, plain, gt)) ? plain : -1;
	}

	private static boolean endsName(String text, int at, int gt) {
		return at == gt || Ascii.isSpace(text.charAt(at)) || (text.charAt(at) == '/' && at + 1 == gt);
	}

}

package blog.troppo.formatting;

/**
 * Where the tags and comments end that {@link KsesFilter} looks at one by one.
 */
final class KsesTokens {

	private final String text;

	private final NextOf greaterThan;

	private final NextOf commentEnd;

	private final NextOf lineEnd;

	KsesTokens(String text) {
		this.text = text;
		this.greaterThan = new NextOf(text, ">");
		this.commentEnd = new NextOf(text, "-->");
		this.lineEnd = new NextOf(text, "\n");
	}

	/** The end, exclusive, of the token that begins with the {@code <} at {@code lt}. */
	int end(int lt) {
		if (this.text.startsWith("<!--", lt)) {
			int end = commentEnd(lt);
			if (end > 0) {
				return end;
			}
		}
		if (this.text.startsWith("</>", lt)) {
			int gt = this.text.indexOf('>', lt + 3);
			if (gt > 0) {
				return gt + 1;
			}
		}
		int gt = this.greaterThan.from(lt);
		return (gt < 0) ? this.text.length() : gt + 1;
	}

	/** A comment ends on its line or, on the last line, with the text. */
	private int commentEnd(int lt) {
		int line = this.lineEnd.from(lt);
		int end = (line < 0) ? this.text.length() : line;
		int close = this.commentEnd.from(lt + 4);
		if (close >= 0 && close < end) {
			return close + 3;
		}
		return (end >= this.text.length() - 1) ? end : -1;
	}

	/** A comment on one line that ends in more than two hyphens ends in two. */
	static String shortenCommentEnds(String text) {
		if (!text.contains("--->") || !text.contains("<!--")) {
			return text;
		}
		Rewrite rewrite = new Rewrite(text);
		NextOf lineEnd = new NextOf(text, "\n");
		NextOf longEnd = new NextOf(text, "--->");
		int open = text.indexOf("<!--");
		while (open >= 0) {
			int next = open + 4;
			int end = longEnd.from(open + 4);
			int line = lineEnd.from(open + 4);
			if (end >= 0 && (line < 0 || end < line)) {
				int hyphens = end;
				while (hyphens > open + 4 && text.charAt(hyphens - 1) == '-') {
					hyphens--;
				}
				rewrite.replace(hyphens, end + 4, "-->");
				next = end + 4;
			}
			open = text.indexOf("<!--", next);
		}
		return rewrite.result();
	}

	/** {@code </1>} and {@code <!x>}, which browsers take for comments. */
	static boolean isBogusComment(String token) {
		if (token.length() < 4 || token.charAt(token.length() - 1) != '>') {
			return false;
		}
		char first = token.charAt(1);
		char second = token.charAt(2);
		boolean opens = (first == '/' && !Ascii.isLetter(second)) || (first == '!' && second >= 'a' && second <= 'z');
		return opens && token.indexOf('>', 3) == token.length() - 1;
	}

}

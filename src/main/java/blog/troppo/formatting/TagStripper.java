package blog.troppo.formatting;

/**
 * Walks through HTML the way PHP's {@code strip_tags} does, with its own idea of where
 * tags, declarations, comments and processing instructions end.
 */
final class TagStripper {

	private enum State {

		TEXT, TAG, PHP, DECLARATION, COMMENT

	}

	/** What means something in a tag. */
	private static final boolean[] IN_TAGS = new boolean[128];

	static {
		"<>\"'!?".chars().forEach((mark) -> IN_TAGS[mark] = true);
	}

	private final String html;

	private final int enough;

	private final TextBuilder out;

	private final boolean nuls;

	private State state = State.TEXT;

	/** How many further {@code <} were opened inside of a tag. */
	private int depth;

	/** The quote we are in, or 0. */
	private char quote;

	/** The last bracket or quote seen in a processing instruction. */
	private char last;

	private int brackets;

	private boolean xml;

	/** Strips the text, or the beginning of it that gives so many characters. */
	TagStripper(String html, int enough) {
		this.html = html;
		this.enough = enough;
		this.out = new TextBuilder(Math.min(html.length(), enough));
		this.nuls = html.indexOf(0) >= 0;
	}

	/** What is left. */
	TextBuilder strip() {
		int at = 0;
		while (at < this.html.length() && this.out.length() < this.enough) {
			at = switch (this.state) {
				case TEXT -> readText(at);
				case TAG -> readTag(at);
				case PHP -> readInstruction(at);
				case DECLARATION -> readDeclaration(at);
				case COMMENT -> readComment(at);
			};
		}
		return this.out;
	}

	private int readText(int from) {
		int end = textEnd(from);
		this.out.append(this.html, from, end);
		if (end == this.html.length()) {
			return end;
		}
		char c = this.html.charAt(end);
		if (c == '<' && !Ascii.isSpace(at(end + 1))) {
			this.state = State.TAG;
			this.last = '<';
		}
		else if (c == '>' && this.depth > 0) {
			this.depth--;
		}
		else if (c != 0) {
			this.out.append(c);
		}
		return end + 1;
	}

	/** Where something stands that may begin or end a tag, or is dropped. */
	private int textEnd(int from) {
		int end = from;
		if (this.depth == 0 && !this.nuls) {
			end = this.html.indexOf('<', from);
			return (end < 0) ? this.html.length() : end;
		}
		while (end < this.html.length()) {
			char c = this.html.charAt(end);
			if (c == '<' || c == '>' || c == 0) {
				break;
			}
			end++;
		}
		return end;
	}

	private char at(int index) {
		return (index >= 0 && index < this.html.length()) ? this.html.charAt(index) : 0;
	}

	private int readTag(int from) {
		for (int i = from; i < this.html.length(); i++) {
			char c = this.html.charAt(i);
			if (c < IN_TAGS.length && IN_TAGS[c]) {
				inTag(c, i);
				if (this.state != State.TAG) {
					return i + 1;
				}
			}
		}
		return this.html.length();
	}

	private void inTag(char c, int i) {
		switch (c) {
			case '<' -> {
				if (this.quote == 0 && !Ascii.isSpace(at(i + 1))) {
					this.depth++;
				}
			}
			case '>' -> endTag(i);
			case '"', '\'' -> toggleQuote(c);
			case '!' -> {
				if (at(i - 1) == '<') {
					this.state = State.DECLARATION;
					this.last = c;
				}
			}
			case '?' -> {
				if (at(i - 1) == '<') {
					this.state = State.PHP;
					this.brackets = 0;
				}
			}
			default -> {
			}
		}
	}

	private void endTag(int i) {
		if (this.depth > 0) {
			this.depth--;
		}
		else if (this.quote == 0) {
			this.last = '>';
			if (!this.xml || at(i - 1) != '-') {
				this.xml = false;
				this.state = State.TEXT;
			}
		}
	}

	private void toggleQuote(char c) {
		if (this.quote == 0) {
			this.quote = c;
		}
		else if (this.quote == c) {
			this.quote = 0;
		}
	}

	private int readInstruction(int i) {
		char c = this.html.charAt(i);
		switch (c) {
			case '(', ')' -> {
				if (this.last != '"' && this.last != '\'') {
					this.last = c;
					this.brackets += (c == '(') ? 1 : -1;
				}
			}
			case '>' -> {
				if (this.depth > 0) {
					this.depth--;
				}
				else if (this.quote == 0 && this.brackets == 0 && this.last != '"' && at(i - 1) == '?') {
					this.state = State.TEXT;
				}
			}
			case '"', '\'' -> quoteInInstruction(c, i);
			case 'l', 'L' -> {
				if (i >= 4 && Ascii.startsWithIgnoreCase(this.html, i - 4, "<?xm")) {
					this.state = State.TAG;
					this.xml = true;
				}
			}
			default -> {
			}
		}
		return i + 1;
	}

	private void quoteInInstruction(char c, int i) {
		if (at(i - 1) == '\\') {
			return;
		}
		if (this.last == c) {
			this.last = 0;
		}
		else if (this.last != '\\') {
			this.last = c;
		}
		toggleQuote(c);
	}

	private int readDeclaration(int i) {
		char c = this.html.charAt(i);
		switch (c) {
			case '>' -> {
				if (this.depth > 0) {
					this.depth--;
				}
				else if (this.quote == 0) {
					this.state = State.TEXT;
				}
			}
			case '"', '\'' -> {
				if (at(i - 1) != '\\') {
					toggleQuote(c);
				}
			}
			case '-' -> {
				if (at(i - 1) == '-' && at(i - 2) == '!') {
					this.state = State.COMMENT;
				}
			}
			case 'e', 'E' -> {
				if (i > 6 && Ascii.startsWithIgnoreCase(this.html, i - 6, "doctyp")) {
					this.state = State.TAG;
				}
			}
			default -> {
			}
		}
		return i + 1;
	}

	/** A quote left open before a comment keeps it from ending. */
	private int readComment(int from) {
		int gt = (this.quote == 0) ? this.html.indexOf('>', from) : -1;
		if (gt < 0) {
			return this.html.length();
		}
		if (at(gt - 1) == '-' && at(gt - 2) == '-') {
			this.state = State.TEXT;
		}
		return gt + 1;
	}

}

package blog.troppo.formatting;

/**
 * Walks through HTML the way PHP's {@code strip_tags} does, with its own idea of where
 * tags, declarations, comments and processing instructions end.
 */
final class TagStripper {

	private enum State {

		TEXT, TAG, PHP, DECLARATION, COMMENT

	}

	private final String html;

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

	TagStripper(String html) {
		this.html = html;
		this.out = new TextBuilder(html.length());
		this.nuls = html.indexOf(0) >= 0;
	}

	String strip() {
		for (int i = 0; i < this.html.length(); i++) {
			i = (this.state == State.TEXT) ? copyText(i) : (this.state == State.TAG) ? skipInTag(i) : i;
			if (i == this.html.length()) {
				break;
			}
			char c = this.html.charAt(i);
			switch (this.state) {
				case TEXT -> inText(c, i);
				case TAG -> inTag(c, i);
				case PHP -> inInstruction(c, i);
				case DECLARATION -> inDeclaration(c, i);
				case COMMENT -> inComment(c, i);
			}
		}
		return this.out.toString();
	}

	/** Copies what cannot begin or end a tag; answers where that stops. */
	private int copyText(int from) {
		int end = from;
		if (this.depth == 0 && !this.nuls) {
			int tag = this.html.indexOf('<', from);
			end = (tag < 0) ? this.html.length() : tag;
		}
		while (end < this.html.length()) {
			char c = this.html.charAt(end);
			if (c == '<' || c == '>' || c == 0) {
				break;
			}
			end++;
		}
		this.out.append(this.html, from, end);
		return end;
	}

	/** What means nothing inside of a tag. */
	private int skipInTag(int from) {
		int end = from;
		while (end < this.html.length()) {
			char c = this.html.charAt(end);
			if (c <= '?' && (c == '>' || c == '"' || c == '\'' || c == '<' || c == '!' || c == '?')) {
				break;
			}
			end++;
		}
		return end;
	}

	private char at(int index) {
		return (index >= 0 && index < this.html.length()) ? this.html.charAt(index) : 0;
	}

	private void inText(char c, int i) {
		if (c == '<' && !Ascii.isSpace(at(i + 1))) {
			this.state = State.TAG;
			this.last = '<';
		}
		else if (c == '>' && this.depth > 0) {
			this.depth--;
		}
		else if (c != 0) {
			this.out.append(c);
		}
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

	private void inInstruction(char c, int i) {
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

	private void inDeclaration(char c, int i) {
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
	}

	private void inComment(char c, int i) {
		if (c == '>' && this.quote == 0 && at(i - 1) == '-' && at(i - 2) == '-') {
			this.state = State.TEXT;
		}
	}

}

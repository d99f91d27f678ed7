package blog.troppo.transfer.mysql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * The words, texts and signs of SQL as mysqldump writes it, out of a stream of any
 * length. Comments are passed over; what MySQL does of them
 * (<code>/*!40101 … *&#47;</code>) is read like all else.
 */
final class SqlText {

	private static final int END = -1;

	private final InputStream in;

	/** Hears what comments say. */
	private final Consumer<String> comments;

	private final int longest;

	private final byte[] buffer = new byte[1 << 16];

	private int at;

	private int limit;

	private long line = 1;

	private byte[] text = new byte[1 << 12];

	private int length;

	/** Within a comment that MySQL does. */
	private boolean done;

	SqlText(InputStream in, int longest, Consumer<String> comments) {
		this.in = in;
		this.longest = longest;
		this.comments = comments;
	}

	long line() {
		return this.line;
	}

	/** The next byte, which stays; -1 at the end. */
	int peek() throws IOException {
		return (this.at < this.limit || fill(1)) ? this.buffer[this.at] & 0xFF : END;
	}

	private int peek(int ahead) throws IOException {
		return (this.at + ahead < this.limit || fill(ahead + 1)) ? this.buffer[this.at + ahead] & 0xFF : END;
	}

	int next() throws IOException {
		int c = peek();
		if (c != END) {
			this.at++;
			if (c == '\n') {
				this.line++;
			}
		}
		return c;
	}

	private boolean fill(int wanted) throws IOException {
		System.arraycopy(this.buffer, this.at, this.buffer, 0, this.limit - this.at);
		this.limit -= this.at;
		this.at = 0;
		while (this.limit < wanted) {
			int count = this.in.read(this.buffer, this.limit, this.buffer.length - this.limit);
			if (count < 0) {
				return false;
			}
			this.limit += count;
		}
		return true;
	}

	/** Over blanks and comments, and look at what follows. */
	int skipBlanks() throws IOException {
		while (true) {
			int c = peek();
			if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
				next();
			}
			else if (c == '#' || c == '-' && peek(1) == '-' && peek(2) <= ' ') {
				this.comments.accept(restOfLine());
			}
			else if (c == '/' && peek(1) == '*') {
				skipComment();
			}
			else if (this.done && c == '*' && peek(1) == '/') {
				next();
				next();
				this.done = false;
			}
			else {
				return c;
			}
		}
	}

	String restOfLine() throws IOException {
		this.length = 0;
		while (peek() != '\n' && peek() != END) {
			keep(next());
		}
		return new String(this.text, 0, this.length, StandardCharsets.UTF_8);
	}

	private void skipComment() throws IOException {
		next();
		next();
		if (peek() == '!') {
			next();
			while (peek() >= '0' && peek() <= '9') {
				next();
			}
			this.done = true;
			return;
		}
		while (peek() != '*' || peek(1) != '/') {
			if (next() == END) {
				return;
			}
		}
		next();
		next();
	}

	/** A name or key word; empty if something else follows. */
	String word() throws IOException {
		int c = skipBlanks();
		this.length = 0;
		if (c == '`' || c == '"') {
			next();
			quoted(c, c == '"');
		}
		else {
			while (isOfWord(peek())) {
				keep(next());
			}
		}
		return new String(this.text, 0, this.length, StandardCharsets.UTF_8);
	}

	private static boolean isOfWord(int c) {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '$' || c == '@'
				|| c >= 0x80;
	}

	/** One value of a row. */
	@Nullable String value(Charset charset) throws IOException {
		int c = skipBlanks();
		this.length = 0;
		if (c == '\'' || c == '"') {
			texts();
			return decoded(charset);
		}
		if (c == '0' && (peek(1) | 0x20) == 'x') {
			next();
			next();
			hex();
			return decoded(StandardCharsets.UTF_8);
		}
		if ((c | 0x20) == 'x' && peek(1) == '\'') {
			next();
			next();
			hex();
			next();
			return decoded(StandardCharsets.UTF_8);
		}
		if (c == '_') {
			Charset own = MysqlCharset.named(word().substring(1));
			return value(own);
		}
		plain();
		String word = decoded(StandardCharsets.UTF_8).strip();
		return word.equalsIgnoreCase("NULL") ? null : word;
	}

	private String decoded(Charset charset) {
		return MysqlCharset.decode(this.text, this.length, charset);
	}

	/** Texts that stand side by side are one. */
	private void texts() throws IOException {
		while (peek() == '\'' || peek() == '"') {
			quoted(next(), true);
			skipBlanks();
		}
	}

	private void quoted(int quote, boolean escapes) throws IOException {
		while (true) {
			int c = next();
			if (c == END) {
				throw cutOff();
			}
			if (c == '\\' && escapes) {
				escaped(next());
			}
			else if (c != quote) {
				keep(c);
			}
			else if (peek() == quote) {
				keep(next());
			}
			else {
				return;
			}
		}
	}

	private void escaped(int c) throws IOException {
		switch (c) {
			case 'n' -> keep('\n');
			case 't' -> keep('\t');
			case 'r' -> keep('\r');
			case 'b' -> keep('\b');
			case '0' -> keep(0);
			case 'Z' -> keep(0x1A);
			case '%', '_' -> {
				keep('\\');
				keep(c);
			}
			case END -> throw cutOff();
			default -> keep(c);
		}
	}

	private void hex() throws IOException {
		int high = -1;
		for (int digit = Character.digit(peek(), 16); digit >= 0; digit = Character.digit(peek(), 16)) {
			next();
			if (high < 0) {
				high = digit;
			}
			else {
				keep(high << 4 | digit);
				high = -1;
			}
		}
	}

	/** A number, NULL, or a call of a function, up to the comma or the row's end. */
	private void plain() throws IOException {
		int depth = 0;
		while (true) {
			int c = peek();
			if (c == END) {
				throw cutOff();
			}
			if (depth == 0 && (c == ',' || c == ')')) {
				return;
			}
			depth += (c == '(') ? 1 : (c == ')') ? -1 : 0;
			keep(next());
		}
	}

	/**
	 * What is left of a statement, without its end.
	 * @param keep whether anybody reads it
	 */
	String rest(String delimiter, boolean keep) throws IOException {
		StringBuilder rest = new StringBuilder();
		while (true) {
			int c = skipBlanks();
			if (c == END || isNext(delimiter)) {
				for (int i = 0; c != END && i < delimiter.length(); i++) {
					next();
				}
				return rest.toString();
			}
			this.length = 0;
			if (c == '\'' || c == '"' || c == '`') {
				next();
				passQuoted(c, keep);
			}
			else {
				keep(next());
			}
			if (keep) {
				rest.append(new String(this.text, 0, this.length, StandardCharsets.UTF_8));
				if (peek() <= ' ') {
					rest.append(' ');
				}
			}
		}
	}

	/** A text as it stands, quotes and all, or passed over however long it is. */
	private void passQuoted(int quote, boolean keep) throws IOException {
		keep(quote);
		while (true) {
			int c = next();
			if (c == END) {
				throw cutOff();
			}
			this.length = keep ? this.length : 0;
			keep(c);
			if (c == '\\' && quote != '`') {
				keep(next());
			}
			else if (c == quote) {
				return;
			}
		}
	}

	private boolean isNext(String delimiter) throws IOException {
		for (int i = 0; i < delimiter.length(); i++) {
			if (peek(i) != delimiter.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	private void keep(int c) {
		if (this.length == this.text.length) {
			if (this.length >= this.longest) {
				throw new DumpException("A value at line " + this.line
						+ " is too large for the memory there is; give Java more (-Xmx).");
			}
			this.text = Arrays.copyOf(this.text, this.length * 2);
		}
		this.text[this.length++] = (byte) c;
	}

	DumpException cutOff() {
		return new DumpException("The dump ends at line " + this.line
				+ " in the middle of a statement: it was cut off. Make the dump again.");
	}

}

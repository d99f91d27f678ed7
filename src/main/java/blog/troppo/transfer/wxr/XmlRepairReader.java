package blog.troppo.transfer.wxr;

import java.io.IOException;
import java.io.Reader;

import org.jsoup.nodes.Entities;

/**
 * Makes the XML of real exports readable for a strict parser, without changing what it
 * says: characters that XML forbids are carried through by {@link IllegalCharacters},
 * HTML's entities become characters, a lone <code>&amp;</code> or <code>&lt;</code> is
 * escaped, a <code>]]&gt;</code> that old versions left in a text is split. Comments,
 * instructions and document types, which exports do not need, are left out, so that a
 * parser never sees an entity declaration.
 */
final class XmlRepairReader extends Reader {

	private static final int LOOKAHEAD = 4096;

	private final Reader in;

	private final char[] input = new char[1 << 15];

	private int at;

	private int end;

	private boolean ended;

	private final CharQueue output = new CharQueue();

	private long lines = 1;

	private Place place = Place.TEXT;

	private char quote;

	private final char[] element = new char[200];

	private int elementLength = -1;

	XmlRepairReader(Reader in) {
		this.in = in;
	}

	@Override
	public int read(char[] buffer, int offset, int length) throws IOException {
		while (this.output.length() < (1 << 14) && step()) {
			continue;
		}
		int count = this.output.take(buffer, offset, length);
		return (count == 0 && length > 0) ? -1 : count;
	}

	private boolean step() throws IOException {
		if (this.end - this.at < LOOKAHEAD) {
			fill();
		}
		if (this.at == this.end) {
			return false;
		}
		switch (this.place) {
			case TEXT -> text();
			case CDATA -> cdata();
			case TAG -> tag();
			case QUOTED -> quoted();
			case COMMENT -> leaveOut("-->");
			case INSTRUCTION -> leaveOut("?>");
		}
		return true;
	}

	private void fill() throws IOException {
		if (this.ended) {
			return;
		}
		if (this.elementLength < 0) {
			this.lines += lines(this.at);
		}
		System.arraycopy(this.input, this.at, this.input, 0, this.end - this.at);
		this.end -= this.at;
		this.at = 0;
		while (!this.ended && this.end < this.input.length) {
			int count = this.in.read(this.input, this.end, this.input.length - this.end);
			this.ended = count < 0;
			this.end += Math.max(count, 0);
		}
	}

	private long lines(int to) {
		long count = 0;
		for (int i = 0; i < to; i++) {
			count += (this.input[i] == '\n') ? 1 : 0;
		}
		return count;
	}

	private void text() {
		copyPlain('<', '&', ']');
		if (this.at == this.end) {
			return;
		}
		switch (this.input[this.at]) {
			case '<' -> markup();
			case '&' -> entity();
			case ']' -> this.output.append(take("]]>") ? "]]&gt;" : carried(']'));
			default -> textCharacter();
		}
	}

	/**
	 * Before the first element nothing but space may stand.
	 */
	private void textCharacter() {
		if (this.elementLength < 0) {
			this.at++;
		}
		else {
			carry();
		}
	}

	private void markup() {
		if (take("<![CDATA[")) {
			this.output.append("<![CDATA[");
			this.place = Place.CDATA;
		}
		else if (take("<!--")) {
			this.place = Place.COMMENT;
		}
		else if (take("<?")) {
			this.place = Place.INSTRUCTION;
		}
		else if (take("<!DOCTYPE")) {
			doctype();
		}
		else {
			char next = (this.at + 1 < this.end) ? this.input[this.at + 1] : ' ';
			if (next == '/' || next == '_' || Character.isLetter(next)) {
				openTag();
			}
			else {
				this.output.append("&lt;");
				this.at++;
			}
		}
	}

	private void openTag() {
		int name = this.at + 1;
		this.elementLength = 0;
		for (int i = name; i < this.end && this.elementLength < this.element.length && !endsName(this.input[i]); i++) {
			this.element[this.elementLength++] = this.input[i];
		}
		this.output.append('<');
		this.at++;
		this.place = Place.TAG;
	}

	private static boolean endsName(char c) {
		return c <= ' ' || c == '>' || c == '/';
	}

	private void tag() {
		copyPlain('>', '"', '\'');
		if (this.at == this.end) {
			return;
		}
		char c = this.input[this.at++];
		switch (c) {
			case '>' -> {
				this.output.append(c);
				this.place = Place.TEXT;
			}
			case '"', '\'' -> {
				this.output.append(c);
				this.quote = c;
				this.place = Place.QUOTED;
			}
			default -> this.output.append(IllegalCharacters.isPlain(c) ? c : ' ');
		}
	}

	private void quoted() {
		copyPlain(this.quote, '&', '<');
		if (this.at == this.end) {
			return;
		}
		char c = this.input[this.at];
		if (c == this.quote) {
			this.output.append(c);
			this.at++;
			this.place = Place.TAG;
		}
		else if (c == '&') {
			entity();
		}
		else if (c == '<') {
			this.output.append("&lt;");
			this.at++;
		}
		else {
			carry();
		}
	}

	private void cdata() {
		copyPlain(']', ']', ']');
		if (this.at == this.end) {
			return;
		}
		if (this.input[this.at] != ']') {
			carry();
		}
		else if (!at("]]>")) {
			this.output.append(']');
			this.at++;
		}
		else if (endsCdata()) {
			this.output.append("]]>");
			this.at += 3;
			this.place = Place.TEXT;
		}
		else {
			this.output.append("]]]]><![CDATA[>");
			this.at += 3;
		}
	}

	/**
	 * Versions before 3.0 did not split a <code>]]&gt;</code> within a text, as scripts
	 * in posts have it. The true end is followed by the element's end or by more of such
	 * text.
	 */
	private boolean endsCdata() {
		int next = this.at + 3;
		while (next < this.end && this.input[next] != '<') {
			next++;
		}
		return (next == this.end && this.ended) || at("</" + new String(this.element, 0, this.elementLength), next)
				|| at("<![CDATA[", next) || at("<!--", next);
	}

	private void leaveOut(String mark) {
		while (this.at < this.end && !at(mark)) {
			if (this.end - this.at < LOOKAHEAD && !this.ended) {
				return;
			}
			if (this.input[this.at] == '\n') {
				this.output.append('\n');
			}
			this.at++;
		}
		if (take(mark)) {
			this.place = Place.TEXT;
		}
	}

	private void doctype() {
		int to = this.at;
		while (to < this.end && this.input[to] != '>' && this.input[to] != '[') {
			to++;
		}
		if (to == this.end || this.input[to] == '[') {
			throw new WxrException("The file declares entities of its own in a DOCTYPE (line "
					+ (this.lines + lines(this.at)) + "), which no WordPress export does; it is not read.");
		}
		this.at = to + 1;
	}

	private void entity() {
		int to = this.at + 1;
		while (to < this.end && to - this.at < 40
				&& (Character.isLetterOrDigit(this.input[to]) || (this.input[to] == '#' && to == this.at + 1))) {
			to++;
		}
		String name = new String(this.input, this.at + 1, to - this.at - 1);
		if (to < this.end && this.input[to] == ';' && append(name)) {
			this.at = to + 1;
		}
		else {
			this.output.append("&amp;");
			this.at++;
		}
	}

	private boolean append(String name) {
		if (name.startsWith("#")) {
			return appendCharacter(name);
		}
		String characters = Entities.isNamedEntity(name) ? Entities.getByName(name) : "";
		switch (characters) {
			case "&" -> this.output.append("&amp;");
			case "<" -> this.output.append("&lt;");
			case ">" -> this.output.append("&gt;");
			default -> this.output.append(name.equals("quot") ? "&quot;" : name.equals("apos") ? "&apos;" : characters);
		}
		return !characters.isEmpty();
	}

	private boolean appendCharacter(String reference) {
		int code;
		try {
			boolean hex = reference.startsWith("#x") || reference.startsWith("#X");
			code = Integer.parseInt(reference.substring(hex ? 2 : 1), hex ? 16 : 10);
		}
		catch (NumberFormatException ex) {
			return false;
		}
		if (!Character.isValidCodePoint(code)) {
			this.output.append('\uFFFD');
		}
		else if (Character.isSupplementaryCodePoint(code)) {
			IllegalCharacters.appendEncodedPair(Character.highSurrogate(code), Character.lowSurrogate(code),
					this.output);
		}
		else if (IllegalCharacters.isPlain((char) code)) {
			this.output.append("&#" + code + ";");
		}
		else {
			IllegalCharacters.appendEncoded((char) code, this.output);
		}
		return true;
	}

	private String carried(char plain) {
		this.at++;
		return String.valueOf(plain);
	}

	private void carry() {
		char c = this.input[this.at++];
		if (Character.isHighSurrogate(c) && this.at < this.end && Character.isLowSurrogate(this.input[this.at])) {
			IllegalCharacters.appendEncodedPair(c, this.input[this.at++], this.output);
		}
		else {
			IllegalCharacters.appendEncoded(c, this.output);
		}
	}

	private void copyPlain(char stop1, char stop2, char stop3) {
		int from = this.at;
		int to = (this.ended) ? this.end : Math.max(from, this.end - LOOKAHEAD / 2);
		int i = from;
		while (i < to) {
			char c = this.input[i];
			if (c == stop1 || c == stop2 || c == stop3 || !IllegalCharacters.isPlain(c)) {
				break;
			}
			i++;
		}
		this.output.append(this.input, from, i - from);
		this.at = i;
	}

	private boolean at(String expected) {
		return at(expected, this.at);
	}

	private boolean at(String expected, int from) {
		if (this.end - from < expected.length()) {
			return false;
		}
		for (int i = 0; i < expected.length(); i++) {
			if (this.input[from + i] != expected.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	private boolean take(String expected) {
		boolean taken = at(expected);
		this.at += taken ? expected.length() : 0;
		return taken;
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

	private enum Place {

		TEXT, CDATA, TAG, QUOTED, COMMENT, INSTRUCTION

	}

}

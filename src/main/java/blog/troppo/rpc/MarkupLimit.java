package blog.troppo.rpc;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Breaks off a document whose markup has no end: a tag, a comment, an instruction or a
 * declaration, for which the parser would want as much memory. Text is counted elsewhere;
 * who has read some makes it up here.
 */
final class MarkupLimit extends FilterReader {

	/** {@code <member><name></name>…}: twice as much as the longest elements need. */
	private static final int CHARACTERS_AN_ELEMENT = 32;

	private long left;

	MarkupLimit(Reader document, RpcLimits limits) {
		super(document);
		this.left = (long) limits.elements() * CHARACTERS_AN_ELEMENT;
	}

	void wasText(int characters) {
		this.left += characters;
	}

	@Override
	public int read() throws IOException {
		char[] one = new char[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0];
	}

	@Override
	public int read(char[] buffer, int offset, int count) throws IOException {
		int read = super.read(buffer, offset, count);
		this.left -= read;
		if (this.left < 0) {
			throw new RpcFormatException("the document has too much markup");
		}
		return read;
	}

}

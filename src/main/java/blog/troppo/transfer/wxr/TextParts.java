package blog.troppo.transfer.wxr;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Collects a text of any length in packed pieces, so that a large one is in memory twice
 * at most, at the moment when it is joined. Tells how much came, for whoever sets limits.
 */
final class TextParts extends Writer {

	private static final int PIECE = 1 << 15;

	private final IntConsumer came;

	private final char[] piece = new char[PIECE];

	private final List<String> pieces = new ArrayList<>();

	private int length;

	TextParts(IntConsumer came) {
		this.came = came;
	}

	@Override
	public void write(char[] from, int offset, int count) {
		this.came.accept(count);
		int at = offset;
		int left = count;
		while (left > 0) {
			if (this.length == PIECE) {
				cut();
			}
			int part = Math.min(left, PIECE - this.length);
			System.arraycopy(from, at, this.piece, this.length, part);
			this.length += part;
			at += part;
			left -= part;
		}
	}

	private void cut() {
		this.pieces.add(new String(this.piece, 0, this.length));
		this.length = 0;
	}

	/** The text so far; the next one begins empty. */
	String take() {
		if (this.pieces.isEmpty()) {
			String text = new String(this.piece, 0, this.length);
			this.length = 0;
			return text;
		}
		cut();
		String text = String.join("", this.pieces);
		this.pieces.clear();
		return text;
	}

	@Override
	public void flush() {
	}

	@Override
	public void close() {
	}

}

package blog.troppo.formatting;

import java.util.Arrays;

/**
 * Where each {@code <} stands in the text that {@link AutopLines} makes, and what it
 * begins, so that {@link AutopPiece} need not look again.
 */
final class AutopTags {

	enum Kind {

		/** A tag, or none, that has nothing to do with paragraphs. */
		OTHER,

		/** The tag of a block, by its name's first letters. */
		BLOCK,

		/** A line break, however it is written. */
		BREAK,

		/** A quotation in capitals, which only some of the rules know. */
		QUOTATION

	}

	private int[] positions = new int[24];

	private Kind[] kinds = new Kind[24];

	private int count;

	private int next;

	/** Those of a text. */
	static AutopTags of(String text) {
		AutopTags tags = new AutopTags();
		for (int lt = text.indexOf('<'); lt >= 0; lt = text.indexOf('<', lt + 1)) {
			tags.add(lt, kind(text, lt));
		}
		return tags;
	}

	private static Kind kind(String text, int lt) {
		return AutopBlocks.isBlockLike(text, lt) ? Kind.BLOCK : otherKind(text, lt);
	}

	/** The same where no block begins. */
	static Kind otherKind(String text, int lt) {
		char letter = (lt + 1 < text.length()) ? text.charAt(lt + 1) : 0;
		if (letter == 'b' && text.startsWith("<br", lt)) {
			return Kind.BREAK;
		}
		return Ascii.lower(letter) == 'b' && Ascii.startsWithIgnoreCase(text, lt, "<blockquote") ? Kind.QUOTATION
				: Kind.OTHER;
	}

	/** Adds one behind the others. */
	void add(int position, Kind kind) {
		if (this.count == this.positions.length) {
			this.positions = Arrays.copyOf(this.positions, this.count * 2);
			this.kinds = Arrays.copyOf(this.kinds, this.count * 2);
		}
		this.positions[this.count] = position;
		this.kinds[this.count++] = kind;
	}

	/** Goes on to the first at a place or after it; places only grow. */
	void seek(int from) {
		while (this.next < this.count && this.positions[this.next] < from) {
			this.next++;
		}
	}

	void advance() {
		this.next++;
	}

	/** Where the one that is looked at stands, or the greatest number behind the last. */
	int position() {
		return (this.next < this.count) ? this.positions[this.next] : Integer.MAX_VALUE;
	}

	/** Where the one after it stands. */
	int following() {
		return (this.next + 1 < this.count) ? this.positions[this.next + 1] : Integer.MAX_VALUE;
	}

	Kind kind() {
		return this.kinds[this.next];
	}

}

package blog.troppo.formatting;

import java.util.Arrays;

import blog.troppo.formatting.Quote.Role;

/**
 * The straight quotes of one kind in a text, in order, and what each was found to be.
 */
final class QuoteMarks {

	private static final int[] NOWHERE = {};

	private static final Role[] NO_ROLES = {};

	private final Quote quote;

	private final int count;

	private final int[] positions;

	private final Role[] roles;

	private int written;

	private QuoteMarks(Quote quote, int count, int[] positions) {
		this.quote = quote;
		this.count = count;
		this.positions = positions;
		this.roles = (count > 0) ? new Role[count] : NO_ROLES;
		Arrays.fill(this.roles, Role.UNKNOWN);
	}

	static QuoteMarks in(String text, Quote quote) {
		int[] found = NOWHERE;
		int count = 0;
		for (int at = text.indexOf(quote.straight()); at >= 0; at = text.indexOf(quote.straight(), at + 1)) {
			if (count == found.length) {
				found = Arrays.copyOf(found, count * 2 + 6);
			}
			found[count++] = at;
		}
		return new QuoteMarks(quote, count, found);
	}

	Quote quote() {
		return this.quote;
	}

	int count() {
		return this.count;
	}

	int at(int index) {
		return this.positions[index];
	}

	Role role(int index) {
		return this.roles[index];
	}

	void set(int index, Role role) {
		this.roles[index] = role;
	}

	boolean isUnknown(int index) {
		return this.roles[index] == Role.UNKNOWN;
	}

	/** The index of the quote at a position of the text, or negative. */
	int indexAt(int position) {
		return Arrays.binarySearch(this.positions, 0, this.count, position);
	}

	boolean isUnknownAt(int position) {
		int index = indexAt(position);
		return index >= 0 && isUnknown(index);
	}

	/** How to write the next of them, in order. */
	String nextTypographic() {
		return this.quote.typographic(this.roles[this.written++]);
	}

}

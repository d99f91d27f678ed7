package blog.troppo.formatting;

import java.util.Arrays;

import blog.troppo.formatting.Quote.Role;

/**
 * The straight quotes of one kind in a stretch of text, in order, and what each was found
 * to be. Takes one stretch after the other.
 */
final class QuoteMarks {

	private static final int[] NOWHERE = {};

	private static final Role[] NO_ROLES = {};

	private final Quote quote;

	private int count;

	private int[] positions = NOWHERE;

	private Role[] roles = NO_ROLES;

	private int written;

	QuoteMarks(Quote quote) {
		this.quote = quote;
	}

	/** Forgets all, for the next stretch. */
	void clear() {
		this.count = 0;
		this.written = 0;
	}

	/** Adds a quote of which nothing is known, behind the others. */
	void add(int position) {
		if (this.count == this.positions.length) {
			this.positions = Arrays.copyOf(this.positions, this.count * 2 + 6);
			this.roles = Arrays.copyOf(this.roles, this.positions.length);
		}
		this.positions[this.count] = position;
		this.roles[this.count++] = Role.UNKNOWN;
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

	/** Writes the next of them, in order, unless nothing was found out about it. */
	void writeNext(Rewrite rewrite) {
		int index = this.written++;
		if (!isUnknown(index)) {
			rewrite.replace(at(index), at(index) + 1, this.quote.typographic(role(index)));
		}
	}

}

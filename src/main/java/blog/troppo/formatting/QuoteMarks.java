package blog.troppo.formatting;

import java.util.Arrays;

import blog.troppo.formatting.Quote.Role;

/**
 * The straight quotes of one kind in a text, in order, and what each was found to be.
 */
final class QuoteMarks {

	private final Quote quote;

	private final int[] positions;

	private final Role[] roles;

	QuoteMarks(String text, Quote quote) {
		this.quote = quote;
		int[] found = new int[8];
		int count = 0;
		for (int at = text.indexOf(quote.straight()); at >= 0; at = text.indexOf(quote.straight(), at + 1)) {
			if (count == found.length) {
				found = Arrays.copyOf(found, count * 2);
			}
			found[count++] = at;
		}
		this.positions = Arrays.copyOf(found, count);
		this.roles = new Role[count];
		Arrays.fill(this.roles, Role.UNKNOWN);
	}

	Quote quote() {
		return this.quote;
	}

	int count() {
		return this.positions.length;
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
		return Arrays.binarySearch(this.positions, position);
	}

	boolean isUnknownAt(int position) {
		int index = indexAt(position);
		return index >= 0 && isUnknown(index);
	}

	String typographic(int index) {
		return this.quote.typographic(this.roles[index]);
	}

}

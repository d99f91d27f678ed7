package blog.troppo.formatting;

/**
 * Finds the next occurrence of a string from positions that only grow. It remembers its
 * last answer, so that many questions about one text together cost one walk through it.
 */
final class NextOf {

	private final String text;

	private final String wanted;

	private int found = -1;

	private boolean exhausted;

	NextOf(String text, String wanted) {
		this.text = text;
		this.wanted = wanted;
	}

	/** The position of the next occurrence at or after {@code from}, or -1. */
	int from(int from) {
		if (!this.exhausted && this.found < from) {
			this.found = (this.wanted.length() == 1) ? this.text.indexOf(this.wanted.charAt(0), from)
					: this.text.indexOf(this.wanted, from);
			this.exhausted = this.found < 0;
		}
		return this.exhausted ? -1 : this.found;
	}

}

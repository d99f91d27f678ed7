package blog.troppo.formatting;

import blog.troppo.formatting.Quote.Role;

/**
 * Tells closing quotes from primes, sentence by sentence, where a sentence is what stands
 * between two opening quotes: one that was opened needs a closing quote before it can
 * have primes.
 */
final class QuotePrimes {

	private final String text;

	private final QuoteMarks marks;

	private final NextOf closeEntity;

	private final int to;

	/** Where the sentence ends in the text. */
	private int sentenceEnd;

	private QuotePrimes(String text, int to, QuoteMarks marks) {
		this.text = text;
		this.to = to;
		this.marks = marks;
		this.closeEntity = new NextOf(text, marks.quote().close());
	}

	static void settle(String text, int from, int to, QuoteMarks marks) {
		new QuotePrimes(text, to, marks).settle(from);
	}

	private void settle(int from) {
		int start = from;
		int first = 0;
		boolean opened = false;
		while (first <= this.marks.count()) {
			int end = first;
			while (end < this.marks.count() && this.marks.role(end) != Role.OPEN) {
				end++;
			}
			this.sentenceEnd = (end < this.marks.count()) ? this.marks.at(end) : this.to;
			if (hasUnknown(first, end)) {
				settleSentence(start, first, end, opened);
			}
			opened = true;
			first = end + 1;
			start = this.sentenceEnd + 1;
		}
	}

	private boolean hasUnknown(int first, int end) {
		for (int i = first; i < end; i++) {
			if (this.marks.isUnknown(i)) {
				return true;
			}
		}
		return false;
	}

	private void settleSentence(int start, int first, int end, boolean opened) {
		int candidates = countCandidates(first, end);
		if (!opened || isClosed(start, first, end)) {
			primes(first, end);
			closings(first, end);
		}
		else if (candidates > 1) {
			chooseAmong(first, end);
		}
		else {
			closings(first, end);
			primes(first, end);
		}
		if (this.marks.quote() == Quote.DOUBLE) {
			for (int i = first; i < end; i++) {
				if (this.marks.isUnknown(i)) {
					this.marks.set(i, Role.CLOSE);
				}
			}
		}
	}

	private int countCandidates(int first, int end) {
		int count = 0;
		for (int i = first; i < end; i++) {
			count += isCandidate(i) ? 1 : 0;
		}
		return count;
	}

	/**
	 * An undecided quote before the end of a phrase, where a closing quote could stand.
	 */
	private boolean isCandidate(int index) {
		int next = this.marks.at(index) + 1;
		return this.marks.isUnknown(index)
				&& (next == this.sentenceEnd || TextSpaces.endsPhrase(this.text, next, this.to));
	}

	private boolean isAfterDigit(int index) {
		int at = this.marks.at(index);
		return at > 0 && Ascii.isDigit(this.text.charAt(at - 1));
	}

	private boolean isClosed(int start, int first, int end) {
		for (int i = first; i < end; i++) {
			if (this.marks.role(i) == Role.CLOSE) {
				return true;
			}
		}
		int entity = this.closeEntity.from(start);
		return entity >= 0 && entity < this.sentenceEnd;
	}

	private void primes(int first, int end) {
		for (int i = first; i < end; i++) {
			if (this.marks.isUnknown(i) && isAfterDigit(i)) {
				this.marks.set(i, Role.PRIME);
			}
		}
	}

	private void closings(int first, int end) {
		for (int i = first; i < end; i++) {
			if (isCandidate(i)) {
				this.marks.set(i, Role.CLOSE);
			}
		}
	}

	/** Several quotes could close: those not after a digit do, else the likeliest one. */
	private void chooseAmong(int first, int end) {
		int rightmost = -1;
		int beforePeriod = -1;
		boolean any = false;
		for (int i = first; i < end; i++) {
			if (!isCandidate(i)) {
				continue;
			}
			if (isAfterDigit(i)) {
				rightmost = i;
				int next = this.marks.at(i) + 1;
				beforePeriod = (next < this.sentenceEnd && this.text.charAt(next) == '.') ? i : beforePeriod;
			}
			else {
				this.marks.set(i, Role.CLOSE);
				any = true;
			}
		}
		if (!any) {
			this.marks.set((beforePeriod >= 0) ? beforePeriod : rightmost, Role.CLOSE);
		}
		primes(first, end);
		closings(first, end);
	}

}

package blog.troppo.formatting;

import blog.troppo.formatting.Quote.Role;

/**
 * Decides for every straight quote of a stretch of words whether it opens, closes, stands
 * for an apostrophe or for a prime, and writes it so. Single quotes are settled before
 * double ones.
 */
final class TexturizeQuotes {

	private final String text;

	private final QuoteMarks singles = new QuoteMarks(Quote.SINGLE);

	private final QuoteMarks doubles = new QuoteMarks(Quote.DOUBLE);

	/** Where the words begin and end. */
	private int from;

	private int to;

	TexturizeQuotes(String text) {
		this.text = text;
	}

	/** Forgets the words until now, for those of the next stretch. */
	void begin(int start, int end) {
		this.from = start;
		this.to = end;
		this.singles.clear();
		this.doubles.clear();
	}

	/** Takes the next quote of the words. */
	void add(int position) {
		marks(position).add(position);
	}

	private QuoteMarks marks(int position) {
		return (this.text.charAt(position) == Quote.SINGLE.straight()) ? this.singles : this.doubles;
	}

	/** Finds out what all of them are. */
	void settle() {
		if (this.singles.count() > 0) {
			findYears();
			findQuotedNumbers(this.singles);
			findSingleOpenings();
			findApostrophes();
			QuotePrimes.settle(this.text, this.from, this.to, this.singles);
		}
		if (this.doubles.count() > 0) {
			findQuotedNumbers(this.doubles);
			findDoubleOpenings();
			QuotePrimes.settle(this.text, this.from, this.to, this.doubles);
		}
	}

	/**
	 * Writes the one at this position, the next of its kind, as what it is; answers where
	 * it ends.
	 */
	int curl(Rewrite rewrite, int position) {
		marks(position).writeNext(rewrite);
		return position + 1;
	}

	/** {@code '99'} and {@code '99"} end a quotation; a lone {@code '99} is a year. */
	private void findYears() {
		findYearsBefore(this.singles);
		findYearsBefore(this.doubles);
		for (int i = 0; i < this.singles.count(); i++) {
			int at = this.singles.at(i);
			if (this.singles.isUnknown(i) && hasTwoDigits(at + 1) && isYearEnd(at + 3)) {
				this.singles.set(i, Role.APOSTROPHE);
			}
		}
	}

	private void findYearsBefore(QuoteMarks closings) {
		for (int i = 0; i < this.singles.count(); i++) {
			int at = this.singles.at(i);
			if (!this.singles.isUnknown(i) || !hasTwoDigits(at + 1)) {
				continue;
			}
			int closing = closings.indexAt(at + 3);
			if (closing >= 0 && closings.isUnknown(closing) && endsPhrase(at + 4)) {
				this.singles.set(i, Role.APOSTROPHE);
				closings.set(closing, Role.CLOSE);
			}
		}
	}

	private boolean hasTwoDigits(int at) {
		return at + 1 < this.to && Ascii.isDigit(this.text.charAt(at)) && Ascii.isDigit(this.text.charAt(at + 1));
	}

	private boolean isYearEnd(int at) {
		if (at >= this.to) {
			return true;
		}
		char c = this.text.charAt(at);
		boolean fraction = (c == '.' || c == ',') && at + 1 < this.to && Ascii.isDigit(this.text.charAt(at + 1));
		return c != '%' && !Ascii.isDigit(c) && !fraction;
	}

	/** {@code '0.42'} and {@code "42"}. */
	private void findQuotedNumbers(QuoteMarks marks) {
		for (int i = 0; i + 1 < marks.count(); i++) {
			int at = marks.at(i);
			if (!marks.isUnknown(i) || !marks.isUnknown(i + 1) || !TextSpaces.startsAt(this.text, this.from, at)) {
				continue;
			}
			if (isNumber(at + 1, marks.at(i + 1))) {
				marks.set(i, Role.OPEN);
				marks.set(i + 1, Role.CLOSE);
			}
		}
	}

	private boolean isNumber(int start, int end) {
		for (int i = start; i < end; i++) {
			char c = this.text.charAt(i);
			if (!Ascii.isDigit(c) && (i == start || (c != '.' && c != ','))) {
				return false;
			}
		}
		return start < end;
	}

	private void findSingleOpenings() {
		for (int i = 0; i < this.singles.count(); i++) {
			int at = this.singles.at(i);
			if (this.singles.isUnknown(i) && (this.doubles.isUnknownAt(at - 1) || opensAt(at))) {
				this.singles.set(i, Role.OPEN);
			}
		}
	}

	/**
	 * An apostrophe stands in or at the end of a word, not beside spaces or punctuation.
	 */
	private void findApostrophes() {
		for (int i = 0; i < this.singles.count(); i++) {
			int at = this.singles.at(i);
			if (this.singles.isUnknown(i) && !TextSpaces.endsWithSpace(this.text, at)
					&& !this.singles.isUnknownAt(at + 1) && !this.doubles.isUnknownAt(at + 1)
					&& !TextSpaces.stopsWord(this.text, at + 1, this.to)) {
				this.singles.set(i, Role.APOSTROPHE);
			}
		}
	}

	private void findDoubleOpenings() {
		for (int i = 0; i < this.doubles.count(); i++) {
			int at = this.doubles.at(i);
			if (this.doubles.isUnknown(i) && opensAt(at) && !TextSpaces.startsWithSpace(this.text, at + 1)) {
				this.doubles.set(i, Role.OPEN);
			}
		}
	}

	private boolean opensAt(int at) {
		return TextSpaces.opensAt(this.text, this.from, at);
	}

	private boolean endsPhrase(int at) {
		return TextSpaces.endsPhrase(this.text, at, this.to);
	}

}

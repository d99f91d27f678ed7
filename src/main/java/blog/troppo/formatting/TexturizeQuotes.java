package blog.troppo.formatting;

import blog.troppo.formatting.Quote.Role;

/**
 * Decides for every straight quote of a text whether it opens, closes, stands for an
 * apostrophe or for a prime, and writes it so. Single quotes are settled before double
 * ones.
 */
final class TexturizeQuotes {

	private final QuoteMarks singles;

	private final QuoteMarks doubles;

	TexturizeQuotes(String text) {
		this.doubles = QuoteMarks.in(text, Quote.DOUBLE);
		this.singles = QuoteMarks.in(text, Quote.SINGLE);
		if (this.singles.count() > 0) {
			findYears(text, this.singles, this.doubles);
			findQuotedNumbers(text, this.singles);
			findSingleOpenings(text, this.singles, this.doubles);
			findApostrophes(text, this.singles, this.doubles);
			QuotePrimes.settle(text, this.singles);
		}
		if (this.doubles.count() > 0) {
			findQuotedNumbers(text, this.doubles);
			findDoubleOpenings(text, this.doubles);
			QuotePrimes.settle(text, this.doubles);
		}
	}

	/**
	 * Writes the next quote of its kind as what it was found to be; answers where it
	 * ends.
	 */
	int curl(Rewrite rewrite, char straight, int at) {
		QuoteMarks marks = (straight == Quote.SINGLE.straight()) ? this.singles : this.doubles;
		String typographic = marks.nextTypographic();
		if (typographic.length() > 1) {
			rewrite.replace(at, at + 1, typographic);
		}
		return at + 1;
	}

	/** {@code '99'} and {@code '99"} end a quotation; a lone {@code '99} is a year. */
	private static void findYears(String text, QuoteMarks singles, QuoteMarks doubles) {
		findYearsBefore(text, singles, singles);
		findYearsBefore(text, singles, doubles);
		for (int i = 0; i < singles.count(); i++) {
			int at = singles.at(i);
			if (singles.isUnknown(i) && hasTwoDigits(text, at + 1) && isYearEnd(text, at + 3)) {
				singles.set(i, Role.APOSTROPHE);
			}
		}
	}

	private static void findYearsBefore(String text, QuoteMarks singles, QuoteMarks closings) {
		for (int i = 0; i < singles.count(); i++) {
			int at = singles.at(i);
			if (!singles.isUnknown(i) || !hasTwoDigits(text, at + 1)) {
				continue;
			}
			int closing = closings.indexAt(at + 3);
			if (closing >= 0 && closings.isUnknown(closing) && TextSpaces.endsPhrase(text, at + 4)) {
				singles.set(i, Role.APOSTROPHE);
				closings.set(closing, Role.CLOSE);
			}
		}
	}

	private static boolean hasTwoDigits(String text, int at) {
		return at + 1 < text.length() && Ascii.isDigit(text.charAt(at)) && Ascii.isDigit(text.charAt(at + 1));
	}

	private static boolean isYearEnd(String text, int at) {
		if (at >= text.length()) {
			return true;
		}
		char c = text.charAt(at);
		boolean fraction = (c == '.' || c == ',') && at + 1 < text.length() && Ascii.isDigit(text.charAt(at + 1));
		return c != '%' && !Ascii.isDigit(c) && !fraction;
	}

	/** {@code '0.42'} and {@code "42"}. */
	private static void findQuotedNumbers(String text, QuoteMarks marks) {
		for (int i = 0; i + 1 < marks.count(); i++) {
			int at = marks.at(i);
			if (!marks.isUnknown(i) || !marks.isUnknown(i + 1) || !TextSpaces.startsAt(text, at)) {
				continue;
			}
			if (isNumber(text, at + 1, marks.at(i + 1))) {
				marks.set(i, Role.OPEN);
				marks.set(i + 1, Role.CLOSE);
			}
		}
	}

	private static boolean isNumber(String text, int from, int to) {
		for (int i = from; i < to; i++) {
			char c = text.charAt(i);
			if (!Ascii.isDigit(c) && (i == from || (c != '.' && c != ','))) {
				return false;
			}
		}
		return from < to;
	}

	private static void findSingleOpenings(String text, QuoteMarks singles, QuoteMarks doubles) {
		for (int i = 0; i < singles.count(); i++) {
			int at = singles.at(i);
			boolean afterDouble = doubles.isUnknownAt(at - 1);
			if (singles.isUnknown(i) && (afterDouble || TextSpaces.opensAt(text, at))) {
				singles.set(i, Role.OPEN);
			}
		}
	}

	/**
	 * An apostrophe stands in or at the end of a word, not beside spaces or punctuation.
	 */
	private static void findApostrophes(String text, QuoteMarks singles, QuoteMarks doubles) {
		for (int i = 0; i < singles.count(); i++) {
			int at = singles.at(i);
			if (singles.isUnknown(i) && !TextSpaces.endsWithSpace(text, at) && !singles.isUnknownAt(at + 1)
					&& !doubles.isUnknownAt(at + 1) && !TextSpaces.stopsWord(text, at + 1)) {
				singles.set(i, Role.APOSTROPHE);
			}
		}
	}

	private static void findDoubleOpenings(String text, QuoteMarks doubles) {
		for (int i = 0; i < doubles.count(); i++) {
			int at = doubles.at(i);
			if (doubles.isUnknown(i) && TextSpaces.opensAt(text, at) && !TextSpaces.startsWithSpace(text, at + 1)) {
				doubles.set(i, Role.OPEN);
			}
		}
	}

}

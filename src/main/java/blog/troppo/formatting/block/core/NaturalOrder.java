package blog.troppo.formatting.block.core;

import java.util.Comparator;

/**
 * Texts in the order in which people put them: numbers within by their value.
 */
final class NaturalOrder {

	static final Comparator<String> IGNORING_CASE = NaturalOrder::compare;

	private NaturalOrder() {
	}

	private static int compare(String one, String other) {
		int i = 0;
		int j = 0;
		while (i < one.length() && j < other.length()) {
			if (isDigit(one.charAt(i)) && isDigit(other.charAt(j))) {
				int iEnd = endOfNumber(one, i);
				int jEnd = endOfNumber(other, j);
				int order = compareNumbers(one.substring(i, iEnd), other.substring(j, jEnd));
				if (order != 0) {
					return order;
				}
				i = iEnd;
				j = jEnd;
			}
			else {
				int order = Character.compare(Character.toLowerCase(one.charAt(i++)),
						Character.toLowerCase(other.charAt(j++)));
				if (order != 0) {
					return order;
				}
			}
		}
		return Integer.compare(one.length() - i, other.length() - j);
	}

	private static int compareNumbers(String one, String other) {
		String first = one.replaceFirst("^0+(?=.)", "");
		String second = other.replaceFirst("^0+(?=.)", "");
		int order = Integer.compare(first.length(), second.length());
		return (order != 0) ? order : first.compareTo(second);
	}

	private static int endOfNumber(String text, int start) {
		int end = start;
		while (end < text.length() && isDigit(text.charAt(end))) {
			end++;
		}
		return end;
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

}

package blog.troppo.support;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as PHP reads them from text and writes them. */
public final class PhpNumbers {

	private static final Pattern START = Pattern
		.compile("[ \\t\\n\\r\\x0B\\f]*+([+-]?+(?:\\d++(?:\\.\\d*+)?+|\\.\\d++))" + "(?:[eE]([+-]?+\\d{1,9}+))?+");

	/** Digits beyond these are no double's; reading them would only cost time. */
	private static final int LONGEST = 400;

	private PhpNumbers() {
	}

	/** The whole number that a text begins with. */
	public static long integer(String text) {
		Matcher start = START.matcher(text);
		if (!start.lookingAt()) {
			return 0;
		}
		String digits = start.group(1);
		if (start.group(2) != null || digits.indexOf('.') >= 0) {
			return (long) real(text);
		}
		try {
			return Long.parseLong(digits);
		}
		catch (NumberFormatException ex) {
			return digits.startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE;
		}
	}

	/** The number that a text begins with. */
	public static double real(String text) {
		Matcher start = START.matcher(text);
		if (!start.lookingAt() || start.end() > LONGEST) {
			return 0;
		}
		return Double.parseDouble(start.group().strip());
	}

	/** With 14 digits at most, as {@code (string)} writes it. */
	public static String text(double value) {
		return text(value, 14);
	}

	/** With all its digits, as {@code serialize()} writes it. */
	public static String exact(double value) {
		return text(value, 17);
	}

	private static String text(double value, int digits) {
		if (value == 0) {
			return (1 / value < 0) ? "-0" : "0";
		}
		if (Double.isNaN(value) || Double.isInfinite(value)) {
			return Double.isNaN(value) ? "NAN" : (value < 0) ? "-INF" : "INF";
		}
		BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(digits)).stripTrailingZeros();
		int exponent = rounded.precision() - rounded.scale() - 1;
		return (exponent >= -4 && exponent < digits) ? rounded.toPlainString() : scientific(rounded, exponent);
	}

	private static String scientific(BigDecimal number, int exponent) {
		String digits = number.unscaledValue().toString();
		int first = digits.startsWith("-") ? 2 : 1;
		String rest = digits.substring(first);
		return digits.substring(0, first) + "." + (rest.isEmpty() ? "0" : rest) + "E" + ((exponent < 0) ? "-" : "+")
				+ Math.abs(exponent);
	}

}

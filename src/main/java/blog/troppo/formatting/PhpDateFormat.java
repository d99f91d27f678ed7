package blog.troppo.formatting;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.Locale;

/**
 * Dates in PHP's format letters, as WordPress stores them in its settings
 * ({@code wp_date}), with the names of months and days in a language. A backslash takes
 * the next letter as it is.
 */
public final class PhpDateFormat {

	private static final String RFC_2822 = "D, d M Y H:i:s O";

	private static final String ISO_8601 = "Y-m-d\\TH:i:sP";

	private PhpDateFormat() {
	}

	public static String format(String pattern, ZonedDateTime date) {
		return format(pattern, date, Locale.ENGLISH);
	}

	public static String format(String pattern, ZonedDateTime date, Locale language) {
		StringBuilder out = new StringBuilder(pattern.length() * 3);
		for (int i = 0; i < pattern.length(); i++) {
			char letter = pattern.charAt(i);
			if (letter != '\\') {
				append(letter, date, language, out);
			}
			else if (++i < pattern.length()) {
				out.append(pattern.charAt(i));
			}
		}
		return out.toString();
	}

	private static void append(char letter, ZonedDateTime date, Locale language, StringBuilder out) {
		switch (letter) {
			case 'd', 'D', 'j', 'l', 'N', 'S', 'w', 'z' -> appendDay(letter, date.toLocalDate(), language, out);
			case 'F', 'm', 'M', 'n', 't' -> appendMonth(letter, date.toLocalDate(), language, out);
			case 'W', 'o', 'L', 'y', 'Y', 'x', 'X' -> appendYear(letter, date.toLocalDate(), out);
			case 'a', 'A', 'B', 'g', 'G', 'h', 'H', 'i', 's', 'u', 'v' -> appendTime(letter, date, out);
			case 'e', 'I', 'O', 'P', 'p', 'T', 'Z' -> PhpZoneFormat.append(letter, date, out);
			case 'c' -> out.append(format(ISO_8601, date));
			case 'r' -> out.append(format(RFC_2822, date));
			case 'U' -> out.append(date.toEpochSecond());
			default -> out.append(letter);
		}
	}

	private static void appendDay(char letter, LocalDate date, Locale language, StringBuilder out) {
		int day = date.getDayOfMonth();
		switch (letter) {
			case 'd' -> two(day, out);
			case 'D' -> out.append(date.getDayOfWeek().getDisplayName(TextStyle.SHORT, language));
			case 'j' -> out.append(day);
			case 'l' -> out.append(date.getDayOfWeek().getDisplayName(TextStyle.FULL, language));
			case 'N' -> out.append(date.getDayOfWeek().getValue());
			case 'S' -> out.append(ordinalSuffix(day));
			case 'w' -> out.append(date.getDayOfWeek().getValue() % 7);
			default -> out.append(date.getDayOfYear() - 1);
		}
	}

	private static String ordinalSuffix(int day) {
		if (day >= 11 && day <= 13) {
			return "th";
		}
		return switch (day % 10) {
			case 1 -> "st";
			case 2 -> "nd";
			case 3 -> "rd";
			default -> "th";
		};
	}

	private static void appendMonth(char letter, LocalDate date, Locale language, StringBuilder out) {
		switch (letter) {
			case 'F' -> out.append(date.getMonth().getDisplayName(TextStyle.FULL, language));
			case 'm' -> two(date.getMonthValue(), out);
			case 'M' -> out.append(date.getMonth().getDisplayName(TextStyle.SHORT, language));
			case 'n' -> out.append(date.getMonthValue());
			default -> out.append(date.lengthOfMonth());
		}
	}

	private static void appendYear(char letter, LocalDate date, StringBuilder out) {
		int year = date.getYear();
		switch (letter) {
			case 'W' -> two(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), out);
			case 'o' -> out.append(date.get(IsoFields.WEEK_BASED_YEAR));
			case 'L' -> out.append(date.isLeapYear() ? '1' : '0');
			case 'y' -> two(year % 100, out);
			default -> {
				boolean signed = letter == 'X' || (letter == 'x' && year > 9999);
				out.append((year < 0) ? "-" : signed ? "+" : "");
				padded(Math.abs(year), 4, out);
			}
		}
	}

	private static void appendTime(char letter, ZonedDateTime date, StringBuilder out) {
		int hour = date.getHour();
		int hourOnClock = (hour % 12 == 0) ? 12 : hour % 12;
		switch (letter) {
			case 'a' -> out.append((hour < 12) ? "am" : "pm");
			case 'A' -> out.append((hour < 12) ? "AM" : "PM");
			case 'B' -> padded(swatchBeat(date), 3, out);
			case 'g' -> out.append(hourOnClock);
			case 'G' -> out.append(hour);
			case 'h' -> two(hourOnClock, out);
			case 'H' -> two(hour, out);
			case 'i' -> two(date.getMinute(), out);
			case 's' -> two(date.getSecond(), out);
			case 'u' -> padded(date.getNano() / 1000, 6, out);
			default -> padded(date.getNano() / 1_000_000, 3, out);
		}
	}

	/** Internet time: thousandths of the day in Biel, an hour east of Greenwich. */
	private static int swatchBeat(ZonedDateTime date) {
		long secondInBiel = Math.floorMod(date.toEpochSecond() + 3600, 86_400L);
		return (int) (secondInBiel * 10 / 864);
	}

	private static void two(int number, StringBuilder out) {
		padded(number, 2, out);
	}

	private static void padded(int number, int width, StringBuilder out) {
		String digits = Integer.toString(number);
		out.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
	}

}

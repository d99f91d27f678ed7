package blog.troppo.formatting;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * The time zone letters of {@link PhpDateFormat}.
 */
final class PhpZoneFormat {

	private PhpZoneFormat() {
	}

	static void append(char letter, ZonedDateTime date, StringBuilder out) {
		switch (letter) {
			case 'e' -> out.append(name(date));
			case 'I' -> out.append(ZoneAbbreviations.isDaylightSaving(date) ? '1' : '0');
			case 'O' -> out.append(offset(date.getOffset(), ""));
			case 'P' -> out.append(offset(date.getOffset(), ":"));
			case 'p' -> out.append(isUtc(date) ? "Z" : offset(date.getOffset(), ":"));
			case 'T' -> out.append(ZoneAbbreviations.abbreviation(date));
			default -> out.append(date.getOffset().getTotalSeconds());
		}
	}

	private static boolean isUtc(ZonedDateTime date) {
		return date.getZone().equals(ZoneOffset.UTC) || ZoneAbbreviations.abbreviation(date).equals("UTC");
	}

	private static String name(ZonedDateTime date) {
		return (date.getZone() instanceof ZoneOffset offset) ? offset(offset, ":") : date.getZone().getId();
	}

	static String offset(ZoneOffset offset, String separator) {
		int seconds = Math.abs(offset.getTotalSeconds());
		String hours = two(seconds / 3600);
		String minutes = two(seconds / 60 % 60);
		return ((offset.getTotalSeconds() < 0) ? "-" : "+") + hours + separator + minutes;
	}

	private static String two(int number) {
		return (number < 10) ? "0" + number : Integer.toString(number);
	}

}

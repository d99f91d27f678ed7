package blog.troppo.transfer.wxr;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;

/**
 * Dates as MySQL prints them, where the zero date and others that no calendar has mean
 * that there is none.
 */
public final class WxrDates {

	private WxrDates() {
	}

	public static @Nullable LocalDateTime parse(String text) {
		String date = text.strip();
		if (date.length() < 10 || date.startsWith("0000") || date.startsWith("-")) {
			return null;
		}
		try {
			int time = (date.length() >= 19) ? 1 : 0;
			return LocalDateTime.of(number(date, 0, 4), number(date, 5, 7), number(date, 8, 10),
					time * number(date, 11 * time, 13 * time), time * number(date, 14 * time, 16 * time),
					time * number(date, 17 * time, 19 * time));
		}
		catch (DateTimeException | NumberFormatException ex) {
			return null;
		}
	}

	private static int number(String text, int from, int to) {
		return (from == to) ? 0 : Integer.parseInt(text, from, to, 10);
	}

	/**
	 * The UTC time of an RSS <code>pubDate</code>. WordPress prints year -0001 for posts
	 * without a date.
	 */
	static @Nullable LocalDateTime parsePubDate(String text) {
		try {
			return OffsetDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
				.withOffsetSameInstant(ZoneOffset.UTC)
				.toLocalDateTime();
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}

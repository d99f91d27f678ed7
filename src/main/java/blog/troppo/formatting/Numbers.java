package blog.troppo.formatting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Numbers and times in words: WordPress's {@code number_format_i18n} and
 * {@code human_time_diff}.
 */
public final class Numbers {

	private static final long MINUTE = 60;

	private static final long HOUR = 60 * MINUTE;

	private static final long DAY = 24 * HOUR;

	private static final long WEEK = 7 * DAY;

	private static final long MONTH = 30 * DAY;

	private static final long YEAR = 365 * DAY;

	private Numbers() {
	}

	/** With commas between thousands. */
	public static String format(long number) {
		return format(BigDecimal.valueOf(number), 0);
	}

	public static String format(BigDecimal number, int decimals) {
		DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
		format.setMinimumFractionDigits(decimals);
		format.setMaximumFractionDigits(decimals);
		return format.format(number.setScale(decimals, RoundingMode.HALF_UP));
	}

	/** How far two times are apart, in the largest unit that fits: {@code 5 minutes}. */
	public static String timeDifference(Instant from, Instant to, Language language) {
		long seconds = Math.abs(Duration.between(from, to).toSeconds());
		if (seconds < MINUTE) {
			return language.count(units(seconds, 1), "%s second", "%s seconds");
		}
		if (seconds < HOUR) {
			return language.count(units(seconds, MINUTE), "%s minute", "%s minutes");
		}
		if (seconds < DAY) {
			return language.count(units(seconds, HOUR), "%s hour", "%s hours");
		}
		if (seconds < WEEK) {
			return language.count(units(seconds, DAY), "%s day", "%s days");
		}
		if (seconds < MONTH) {
			return language.count(units(seconds, WEEK), "%s week", "%s weeks");
		}
		return (seconds < YEAR) ? language.count(units(seconds, MONTH), "%s month", "%s months")
				: language.count(units(seconds, YEAR), "%s year", "%s years");
	}

	private static long units(long seconds, long unit) {
		return Math.max(1, (seconds + unit / 2) / unit);
	}

}

package blog.troppo.formatting.block.core;

import java.time.Duration;
import java.time.Instant;

/**
 * How long ago something was, in the largest unit that fits.
 */
final class HumanTime {

	private static final long[] SECONDS = { 60, 3600, 86_400, 604_800, 2_592_000, 31_536_000 };

	private static final String[] UNITS = { "second", "minute", "hour", "day", "week", "month", "year" };

	private HumanTime() {
	}

	static String since(Instant then, Instant now) {
		long seconds = Math.abs(Duration.between(then, now).toSeconds());
		int unit = 0;
		while (unit < SECONDS.length && seconds >= SECONDS[unit]) {
			unit++;
		}
		long amount = (unit == 0) ? seconds : Math.round((double) seconds / SECONDS[unit - 1]);
		amount = Math.max(1, amount);
		String span = amount + " " + UNITS[unit] + ((amount == 1) ? "" : "s");
		return then.isAfter(now) ? span + " from now" : span + " ago";
	}

}

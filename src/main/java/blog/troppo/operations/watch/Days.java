package blog.troppo.operations.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A blog's last days, by how long something was away on each. What overlaps counts once.
 *
 * @param known how long that is which anything is known of
 */
record Days(List<Day> days, Duration known, Duration away) {

	/** One day of the site's time. */
	record Day(LocalDate date, Kind kind, Duration away) {
	}

	/** How a day is drawn. */
	enum Kind {

		UNKNOWN, WELL, SHORT, LONG

	}

	private static final Duration LONG = Duration.ofMinutes(30);

	private record Span(Instant begin, Instant end) {

		Duration within(Instant from, Instant to) {
			Instant begin = this.begin.isBefore(from) ? from : this.begin;
			Instant end = this.end.isAfter(to) ? to : this.end;
			return begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
		}

	}

	static Days of(List<Trouble> troubles, @Nullable Instant known, Instant now, ZoneId zone, int number) {
		List<Span> spans = merged(troubles, now);
		List<Day> days = new ArrayList<>();
		LocalDate today = now.atZone(zone).toLocalDate();
		for (LocalDate date = today.minusDays(number - 1L); !date.isAfter(today); date = date.plusDays(1)) {
			Instant begin = date.atStartOfDay(zone).toInstant();
			Instant end = date.plusDays(1).atStartOfDay(zone).toInstant();
			Duration away = total(spans, begin, end.isAfter(now) ? now : end);
			days.add(new Day(date, kind(away, known == null || !known.isBefore(end)), away));
		}
		Instant first = days.getFirst().date().atStartOfDay(zone).toInstant();
		Instant from = (known == null) ? now : known.isAfter(first) ? known : first;
		return new Days(days, Duration.between(from, now), total(spans, from, now));
	}

	private static Kind kind(Duration away, boolean unknown) {
		if (away.isZero()) {
			return unknown ? Kind.UNKNOWN : Kind.WELL;
		}
		return (away.compareTo(LONG) < 0) ? Kind.SHORT : Kind.LONG;
	}

	private static Duration total(List<Span> spans, Instant from, Instant to) {
		return spans.stream().map((span) -> span.within(from, to)).reduce(Duration.ZERO, Duration::plus);
	}

	private static List<Span> merged(List<Trouble> troubles, Instant now) {
		List<Span> spans = new ArrayList<>();
		for (Trouble trouble : troubles.stream().sorted(Comparator.comparing(Trouble::began)).toList()) {
			Span last = spans.isEmpty() ? null : spans.getLast();
			Instant end = trouble.endedOr(now);
			if (last == null || trouble.began().isAfter(last.end())) {
				spans.add(new Span(trouble.began(), end));
			}
			else if (end.isAfter(last.end())) {
				spans.set(spans.size() - 1, new Span(last.begin(), end));
			}
		}
		return spans;
	}

	/** In hundredths of a per cent, never rounded up to all. */
	double percent() {
		if (this.known.isZero() || this.away.isZero()) {
			return 100;
		}
		double share = 1 - (double) this.away.toMillis() / this.known.toMillis();
		return Math.floor(Math.max(0, share) * 10_000) / 100;
	}

}

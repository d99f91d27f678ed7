package blog.troppo.rest.posts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.content.PostQuery;
import blog.troppo.content.PostQuery.Moment;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.support.SiteClock;
import org.jspecify.annotations.Nullable;

/** Dates as the API writes them: to the second, without a zone. */
public final class RestDates {

	private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

	private static final Pattern DATE = Pattern.compile(
			"(\\d{4})-(0\\d|1[0-2])-([0-2]\\d|3[01])[Tt ]([01]\\d|2[0-4]):([0-5]\\d):([0-5]\\d|60)(?:\\.\\d+)?([Zz]|[+-](?:0\\d|1[0-7])(?::[0-5]\\d)?)?");

	private RestDates() {
	}

	public static @Nullable String local(Optional<LocalDateTime> date) {
		return date.map(SECONDS::format).orElse(null);
	}

	public static @Nullable String gmt(Optional<Instant> date) {
		return date.map((instant) -> SECONDS.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC))).orElse(null);
	}

	/**
	 * The moment by Greenwich; one that is not settled, as a draft's, by the site's date
	 * and zone.
	 */
	public static @Nullable String gmt(Optional<Instant> date, Optional<LocalDateTime> local, SiteClock clock) {
		return gmt(date.or(() -> local.map(clock::toInstant)));
	}

	/**
	 * The moment that a date means, by the site's zone if it has none; days beyond a
	 * month's end count on, as in PHP. Empty if it is no date.
	 */
	public static Optional<Instant> parse(String date, SiteClock clock) {
		Matcher parts = DATE.matcher(date);
		if (!parts.matches()) {
			return Optional.empty();
		}
		LocalDateTime local = LocalDate.of(number(parts, 1), 1, 1)
			.plusMonths(number(parts, 2) - 1L)
			.plusDays(number(parts, 3) - 1L)
			.atStartOfDay()
			.plusHours(number(parts, 4))
			.plusMinutes(number(parts, 5))
			.plusSeconds(number(parts, 6));
		String zone = parts.group(7);
		return Optional.of((zone == null) ? clock.toInstant(local)
				: local.toInstant(zone.equalsIgnoreCase("z") ? ZoneOffset.UTC : ZoneOffset.of(zone)));
	}

	/** The query within the dates that a list of posts is asked for. */
	public static PostQuery within(PostQuery query, RestRequest request, SiteClock clock) {
		PostQuery narrowed = query;
		for (String name : List.of("after", "before", "modified_after", "modified_before")) {
			if (request.gives(name)) {
				LocalDateTime local = parse(request.text(name), clock).map(clock::toLocal).orElse(LocalDateTime.MAX);
				narrowed = narrowed.within(new Moment(name.startsWith("modified"), name.endsWith("after"), local));
			}
		}
		return narrowed;
	}

	private static int number(Matcher parts, int group) {
		return Integer.parseInt(parts.group(group));
	}

}

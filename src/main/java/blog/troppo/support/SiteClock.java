package blog.troppo.support;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/**
 * The time now, and as the site's own zone reads it. WordPress keeps both of each moment;
 * seconds are the finest it knows.
 */
public final class SiteClock {

	private final Clock clock;

	private final Supplier<ZoneId> zone;

	public SiteClock(Clock clock, Supplier<ZoneId> zone) {
		this.clock = clock;
		this.zone = zone;
	}

	public Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
	}

	public ZonedDateTime siteNow() {
		return now().atZone(zone());
	}

	/** The zone of the setting {@code timezone_string}, else of {@code gmt_offset}. */
	public ZoneId zone() {
		return this.zone.get();
	}

	public LocalDateTime toLocal(Instant instant) {
		return LocalDateTime.ofInstant(instant, zone());
	}

	/** As PHP reads it: an hour that comes twice is the second one. */
	public Instant toInstant(LocalDateTime local) {
		return local.atZone(zone()).withLaterOffsetAtOverlap().toInstant();
	}

}

package blog.troppo.theme;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.SiteClock;
import blog.troppo.theme.view.DateView;

import org.springframework.stereotype.Component;

/** Moments as views. */
@Component
class Dates {

	private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

	private static final LocalDateTime NEVER = LocalDateTime.of(1970, 1, 1, 0, 0);

	private final Settings settings;

	private final ContentFormatting formatting;

	private final SiteClock clock;

	Dates(Settings settings, ContentFormatting formatting, SiteClock clock) {
		this.settings = settings;
		this.formatting = formatting;
		this.clock = clock;
	}

	/**
	 * As the site's clock stood, which decides what is written; the offset then is known
	 * from the instant.
	 */
	DateView view(Optional<LocalDateTime> local, Optional<Instant> instant) {
		LocalDateTime shown = local.or(() -> instant.map(this.clock::toLocal)).orElse(NEVER);
		ZonedDateTime zoned = instant.map((at) -> offset(shown, at))
			.map((offset) -> ZonedDateTime.of(shown, offset))
			.orElseGet(() -> shown.atZone(this.clock.zone()));
		return new DateView(format(this.settings.get(SiteSettings.DATE_FORMAT), shown),
				format(this.settings.get(SiteSettings.TIME_FORMAT), shown), zoned.format(ISO), shown,
				(pattern) -> format(pattern, shown));
	}

	/** A date of the site's clock in the site's date format. */
	String format(LocalDateTime local) {
		return format(this.settings.get(SiteSettings.DATE_FORMAT), local);
	}

	/** A date of the site's clock in PHP's letters. */
	String format(String pattern, LocalDateTime local) {
		return this.formatting.date(pattern, local.atZone(this.clock.zone()));
	}

	private ZoneOffset offset(LocalDateTime local, Instant at) {
		long minutes = ChronoUnit.MINUTES.between(LocalDateTime.ofInstant(at, ZoneOffset.UTC), local);
		boolean possible = Math.abs(minutes) <= 14 * 60;
		return possible ? ZoneOffset.ofTotalSeconds((int) (minutes * 60)) : this.clock.zone().getRules().getOffset(at);
	}

}

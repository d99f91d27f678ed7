package blog.troppo.theme;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.SiteClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentMatchers;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;

class DatesTests {

	private final Settings settings = Mockito.mock();

	private final ContentFormatting formatting = Mockito.mock();

	private final Dates dates = new Dates(this.settings, this.formatting,
			new SiteClock(Clock.systemUTC(), () -> ZoneId.of("Europe/Berlin")));

	@BeforeEach
	void formats() {
		BDDMockito.given(this.settings.get(SiteSettings.DATE_FORMAT)).willReturn("d");
		BDDMockito.given(this.settings.get(SiteSettings.TIME_FORMAT)).willReturn("t");
		BDDMockito.given(this.formatting.date(ArgumentMatchers.anyString(), ArgumentMatchers.any(ZonedDateTime.class)))
			.willAnswer((call) -> call.getArgument(0) + " " + call.<ZonedDateTime>getArgument(1).toLocalDateTime());
	}

	private String iso(LocalDateTime local, Instant at) {
		return this.dates.view(Optional.ofNullable(local), Optional.ofNullable(at)).iso();
	}

	/** The site may have had another zone then. */
	@ParameterizedTest
	@CsvSource({ "2007-12-28T18:00, 2007-12-28T08:30:00Z, 2007-12-28T18:00:00+09:30",
			"2007-12-28T18:00, 2007-12-28T17:00:00Z, 2007-12-28T18:00:00+01:00",
			"2007-12-28T18:00, 2007-12-28T18:00:00Z, 2007-12-28T18:00:00+00:00",
			"2007-12-28T18:00, 2007-12-29T06:00:00Z, 2007-12-28T18:00:00-12:00",
			"2007-12-28T18:00:59, 2007-12-28T17:00:00Z, 2007-12-28T18:00:59+01:00",
			"2007-12-28T18:00, , 2007-12-28T18:00:00+01:00", "2007-07-28T18:00, , 2007-07-28T18:00:00+02:00",
			", 2007-12-28T17:00:00Z, 2007-12-28T18:00:00+01:00" })
	void theOffsetIsTheDifferenceOfBothClocks(LocalDateTime local, Instant at, String iso) {
		assertThat(iso(local, at)).isEqualTo(iso);
	}

	/** What an import brings need not fit together. */
	@ParameterizedTest
	@CsvSource({ "2007-12-28T18:00, 1970-01-01T00:00:00Z", "2007-12-28T18:00, 2007-12-30T00:00:00Z",
			"9999-12-31T23:59:59, 2007-12-28T17:00:00Z", "0001-01-01T00:00, 2007-12-28T17:00:00Z" })
	void clocksTooFarApartTellNoOffset(LocalDateTime local, Instant at) {
		assertThat(iso(local, at)).startsWith(local.toString().substring(0, 16)).endsWith("+01:00");
	}

	@Test
	void aPostWithoutADateIsOfTheFirstDay() {
		assertThat(iso(null, null)).isEqualTo("1970-01-01T00:00:00+01:00");
	}

	/** In the hour that the clock skips and in the one that it has twice. */
	@ParameterizedTest
	@CsvSource({ "2020-03-29T02:30", "2020-10-25T02:30" })
	void theSitesClockDecidesWhatIsWritten(LocalDateTime local) {
		assertThat(iso(local, Instant.parse(local + ":00Z"))).isEqualTo(local + ":00+00:00");
		assertThat(this.dates.format(LocalDateTime.parse("2020-10-25T02:30"))).isEqualTo("d 2020-10-25T02:30");
	}

}

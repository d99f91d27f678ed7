package blog.troppo.rest.posts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

import blog.troppo.support.SiteClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RestDatesTests {

	private final SiteClock clock = new SiteClock(Clock.systemUTC(), () -> ZoneId.of("Europe/Berlin"));

	@ParameterizedTest
	@CsvSource({ "2020-07-01T12:00:00, 2020-07-01T10:00:00Z", "2020-07-01T12:00:00Z, 2020-07-01T12:00:00Z",
			"2020-07-01t12:00:00z, 2020-07-01T12:00:00Z", "2020-07-01 12:00:00+05:30, 2020-07-01T06:30:00Z",
			"2020-07-01T12:00:00-17:59, 2020-07-02T05:59:00Z", "2020-07-01T12:00:00+02, 2020-07-01T10:00:00Z",
			"2020-07-01T12:00:00.999Z, 2020-07-01T12:00:00Z" })
	void aDateWithoutAZoneIsTheSites(String text, Instant moment) {
		assertThat(RestDates.parse(text, this.clock)).contains(moment);
	}

	@ParameterizedTest
	@CsvSource({ "2021-02-29T00:00:00Z, 2021-03-01T00:00:00Z", "2020-02-31T00:00:00Z, 2020-03-02T00:00:00Z",
			"2020-12-31T24:00:00Z, 2021-01-01T00:00:00Z", "2020-12-31T23:59:60Z, 2021-01-01T00:00:00Z",
			"2020-00-01T00:00:00Z, 2019-12-01T00:00:00Z", "2020-01-00T00:00:00Z, 2019-12-31T00:00:00Z",
			"0000-00-00T00:00:00Z, -0001-11-30T00:00:00Z" })
	void whatNoMonthHasCountsOn(String text, String moment) {
		assertThat(RestDates.parse(text, this.clock)).map(Instant::toString).contains(moment);
	}

	@ParameterizedTest
	@CsvSource({ "2020-03-29T02:30:00, 2020-03-29T01:30:00Z", "2020-10-25T02:30:00, 2020-10-25T01:30:00Z" })
	void anHourThatTheClockSkipsOrHasTwice(String text, Instant moment) {
		assertThat(RestDates.parse(text, this.clock)).contains(moment);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2020", "2020-07-01", "2020-13-01T00:00:00", "2020-07-32T00:00:00", "now",
			"2020-07-01T12:00", "20200701T120000", "2020-07-01T12:00:00+18:00", "12020-07-01T12:00:00",
			"2020-07-01T12:00:00Z\n", "２０２０-07-01T12:00:00" })
	void allElseIsNoDate(String text) {
		assertThat(RestDates.parse(text, this.clock)).isEmpty();
	}

	@Test
	void aDraftsMomentIsThatOfItsLocalTime() {
		LocalDateTime local = LocalDateTime.of(2020, 7, 1, 12, 0);
		assertThat(RestDates.gmt(Optional.empty(), Optional.of(local), this.clock)).isEqualTo("2020-07-01T10:00:00");
		assertThat(RestDates.gmt(Optional.of(Instant.EPOCH), Optional.of(local), this.clock))
			.isEqualTo("1970-01-01T00:00:00");
		assertThat(RestDates.gmt(Optional.empty(), Optional.empty(), this.clock)).isNull();
	}

}

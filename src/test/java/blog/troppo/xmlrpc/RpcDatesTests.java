package blog.troppo.xmlrpc;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import blog.troppo.rpc.RpcDate;
import blog.troppo.rpc.RpcValue;
import blog.troppo.support.SiteClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RpcDatesTests {

	private final RpcDates dates = new RpcDates(new SiteClock(Clock.systemUTC(), () -> ZoneId.of("Australia/Darwin")));

	private static RpcValue date(String text) {
		return new RpcValue.Date(new RpcDate(text));
	}

	@ParameterizedTest
	@CsvSource({ "20071228T18:00:00, 2007-12-28T08:30:00Z", "20071228T18:00:00Z, 2007-12-28T18:00:00Z",
			"2007-12-28T18:00:00+0100, 2007-12-28T17:00:00Z", "2007-12-28 18:00, 2007-12-28T08:30:00Z",
			"20080229T00:00:00Z, 2008-02-29T00:00:00Z", "20071228T180000Z, 2007-12-28T18:00:00Z",
			"2007-12-28T18:00:00.123456789-09:30, 2007-12-29T03:30:00Z" })
	void aDateWithoutAZoneIsTheBlogs(String text, Instant moment) {
		assertThat(this.dates.read(date(text))).contains(moment);
		assertThat(this.dates.read(new RpcValue.Text(" " + text + "\n"))).contains(moment);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "now", "20070229T00:00:00", "20071301T00:00:00", "20071228", "20071228T24:00:00",
			"00000000T00:00:00", "20071228T18:00:00+2500x", "٢٠٠٧1228T18:00:00", "20071228T18:00:00\0" })
	void allElseIsNone(String text) {
		assertThat(this.dates.read(date(text))).isEmpty();
		assertThat(this.dates.readGmt(date(text))).isEmpty();
	}

	@Test
	void aZoneThatThereIsNotIsPassedOver() {
		assertThat(this.dates.read(date("20071228T18:00:00+9900"))).contains(Instant.parse("2007-12-28T08:30:00Z"));
	}

	@Test
	void greenwichsGoesFirstUnlessItIsNone() {
		RpcValue local = date("20071228T18:00:00");
		assertThat(this.dates.read(date("20071228T01:00:00"), local)).contains(Instant.parse("2007-12-28T01:00:00Z"));
		for (String none : new String[] { "", "00000000T00:00:00Z", "0000-00-00 00:00:00" }) {
			assertThat(this.dates.read(date(none), local)).contains(Instant.parse("2007-12-28T08:30:00Z"));
		}
		assertThat(this.dates.read(null, null)).isEmpty();
		assertThat(this.dates.read(null, date(""))).isEmpty();
		assertThat(this.dates.read(new RpcValue.Int(20071228), local)).isEmpty();
	}

}

package blog.troppo.transfer.wxr;

import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WxrFieldsTests {

	private final WxrFields fields = new WxrFields();

	@ParameterizedTest
	@CsvSource({ "12, 12", "' 12 ', 12", "-3, -3", "+4, 4", "12abc, 12", "12.9, 12", "'', 0", "abc, 0", "-, 0", "+, 0",
			"--1, 0", "999999999999999999, 999999999999999999", "9999999999999999999999, 0", "١٢, 0", "0x10, 0" })
	void numbersAreReadAsPhpReadsThem(String text, long number) {
		this.fields.put("n", text);
		assertThat(this.fields.number("n")).isEqualTo(number);
	}

	@Test
	void theFirstOfSeveralCounts() {
		this.fields.put("a", "");
		this.fields.put("a", "later");
		assertThat(this.fields.text("a")).isEmpty();
		assertThat(this.fields.text("a", "usual")).isEqualTo("usual");
		assertThat(this.fields.text("b", "usual")).isEqualTo("usual");
		assertThat(this.fields.number("b")).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "2007-12-28 18:00:01, 2007-12-28T18:00:01", "2008-02-29 00:00:00, 2008-02-29T00:00:00",
			"2007-02-29 00:00:00,", "0000-00-00 00:00:00,", "2007-12-28, 2007-12-28T00:00:00", "'',", "yesterday,",
			"2007-12-28 24:00:00,", "2007-13-28 18:00:00,", "-0001-11-30 00:00:00,",
			"2007-12-28T18:00:01Z, 2007-12-28T18:00:01" })
	void datesThatNoCalendarHasAreNone(String text, LocalDateTime date) {
		this.fields.put("d", text);
		assertThat(this.fields.date("d")).isEqualTo(date);
	}

}

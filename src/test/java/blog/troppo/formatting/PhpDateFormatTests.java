package blog.troppo.formatting;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PhpDateFormatTests {

	private static final ZonedDateTime DARWIN = LocalDateTime.of(2007, 12, 3, 9, 5, 7)
		.atZone(ZoneId.of("Australia/Darwin"));

	@Test
	void theDefaultFormatsReadAsInWordPress() {
		assertThat(PhpDateFormat.format("F j, Y", DARWIN)).isEqualTo("December 3, 2007");
		assertThat(PhpDateFormat.format("g:i a", DARWIN)).isEqualTo("9:05 am");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			de | j. F Y       | 3. Dezember 2007
			de | l, j. M Y    | Montag, 3. Dez. 2007
			fr | l j F Y      | lundi 3 décembre 2007
			en | l, F jS, Y   | Monday, December 3rd, 2007
			de | r            | Mon, 03 Dec 2007 09:05:07 +0930
			""")
	void monthsAndDaysHaveNamesInEachLanguage(String language, String pattern, String written) {
		assertThat(PhpDateFormat.format(pattern, DARWIN, Locale.of(language))).isEqualTo(written);
	}

	@Test
	void abbreviationsAreTheZonesOwn() {
		assertThat(PhpDateFormat.format("T P e I", DARWIN)).isEqualTo("ACST +09:30 Australia/Darwin 0");
		assertThat(format("T", "Asia/Kathmandu")).isEqualTo("+0545");
		assertThat(format("T I", "Europe/Berlin")).isEqualTo("CET 0");
		assertThat(format("T", "+05:30")).isEqualTo("GMT+0530");
	}

	private static String format(String pattern, String zone) {
		return PhpDateFormat.format(pattern, Instant.parse("2007-12-02T00:00:00Z").atZone(ZoneId.of(zone)));
	}

	@Test
	void aBackslashTakesTheNextLetterAsItIs() {
		assertThat(PhpDateFormat.format("\\Y\\e\\a\\r Y\\\\", DARWIN)).isEqualTo("Year 2007\\");
		assertThat(PhpDateFormat.format("Y\\", DARWIN)).isEqualTo("2007");
	}

	@Test
	void ordinalsFollowEnglish() {
		String days = "";
		for (int day : new int[] { 1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 30 }) {
			days += PhpDateFormat.format("jS ", DARWIN.withDayOfMonth(day));
		}
		assertThat(days).isEqualTo("1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 23rd 30th ");
	}

	@Test
	void wholeFormatsAreSpelledOut() {
		assertThat(PhpDateFormat.format("c", DARWIN)).isEqualTo("2007-12-03T09:05:07+09:30");
		assertThat(PhpDateFormat.format("r", DARWIN)).isEqualTo("Mon, 03 Dec 2007 09:05:07 +0930");
	}

	@Test
	void weeksAreIsoWeeks() {
		assertThat(PhpDateFormat.format("o-W N z t L", DARWIN.withMonth(12).withDayOfMonth(31)))
			.isEqualTo("2008-01 1 364 31 0");
	}

}

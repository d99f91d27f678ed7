package blog.troppo.site;

import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OptionTextsTests {

	@ParameterizedTest
	@ValueSource(strings = { "a@b.example", "a.b+c@sub.b.example", "ü@b.example", "a@[1].2" })
	void anAddressForMails(String text) {
		assertThat(OptionTexts.isEmail(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "@", "a@", "a@b", "a@b.", "@b.example", "a b@c.example", "a@b.example\n",
			"a@b.example,c@d.example", "<a@b.example>", "\"a\"@b.example", "a@b@c.example", "a@b..", "a@.b." })
	void allElseIsNone(String text) {
		assertThat(OptionTexts.isEmail(text)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "'', true", "UTC, true", "Europe/Berlin, true", "America/Argentina/Ushuaia, true", "Etc/GMT+5, true",
			"Europe/berlin, false", "Europe/Nowhere, false", "GMT+1, false", "+01:00, false", "CET, false",
			"UTC/x, false", "/, false", "../etc, false", "'Europe/Berlin ', false" })
	void aZoneIsOneOfTheTable(String name, boolean zone) {
		assertThat(OptionTexts.isZone(name)).isEqualTo(zone);
	}

	@ParameterizedTest
	@CsvSource({ "5.5, 5.5, +05:30", "-3, -3, -03:00", "+2, +2, +02:00", "0, 0, Z", "99, 99, Z", "-18, -18, -18:00",
			"1e5, '', Z", "NaN, '', Z", "5.5.5, '', Z", "'', '', Z", "' 1', '', Z", "12.75, 12.75, +12:45" })
	void anOffsetThatNoZoneHasIsUniversalTime(String text, String kept, ZoneOffset offset) {
		assertThat(OptionTexts.offset(text)).isEqualTo(kept);
		assertThat(TimeConfiguration.zone("", OptionTexts.offset(text))).isEqualTo(offset);
	}

	@Test
	void aNamedZoneGoesBeforeAnOffset() {
		assertThat(TimeConfiguration.zone("Asia/Kolkata", "1")).isEqualTo(ZoneId.of("Asia/Kolkata"));
		assertThat(TimeConfiguration.zone("Nowhere/Land", "1")).isEqualTo(ZoneOffset.UTC);
	}

	@ParameterizedTest
	@CsvSource({ "/%postname%/, true", "'', true", "/%year%/x, true", "/archives, false", "%postname%, false",
			"/%%/, false", "/%a/b%/, false", "/100%, false" })
	void aStructureHasATag(String text, boolean structure) {
		assertThat(OptionTexts.isStructure(text)).isEqualTo(structure);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost:8080", "https://blog.example", "https://blog.example/a/b/",
			"http://[::1]:8080/", "http://müller.example", "https://blog.example/c++", "http://my_blog.example" })
	void anAddressOfASite(String text) {
		assertThat(OptionTexts.isSite(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "blog.example", "ftp://blog.example", "http://", "http:///", "http://blog.example?x",
			"http://blog.example/#a", "http://a b", "http://blog.example/a b", "http://blog.example/a|b",
			"http://blog.example/a\\b", "http://blog.example/%zz", "http://blog.example/<b>", "http://blog.example\n",
			"http://[::1/", "http://\"" })
	void allElseIsNoSites(String text) {
		assertThat(OptionTexts.isSite(text)).isFalse();
	}

	@Test
	void linesAreListedOnce() {
		assertThat(OptionTexts.lines(" a \r\n\r\nb\n a\u2028c\n\tb")).isEqualTo("a\nb\na\u2028c");
		assertThat(OptionTexts.lines("\n \n")).isEmpty();
	}

	@Test
	void basesHaveNoSlashesAround() {
		assertThat(OptionTexts.base(" //topics/of \"mine\"// ")).isEqualTo("topics/of%20mine");
		assertThat(OptionTexts.withoutTags("a<b>c</b><d")).isEqualTo("ac<d");
	}

}

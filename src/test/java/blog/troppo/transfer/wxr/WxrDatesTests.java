package blog.troppo.transfer.wxr;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WxrDatesTests {

	@ParameterizedTest
	@CsvSource({ "2007-12-05 10:11:12, 2007-12-05T10:11:12", "' 2007-12-05 10:11:12\n', 2007-12-05T10:11:12",
			"2007-12-05, 2007-12-05T00:00", "2007-12-05 10:11, 2007-12-05T00:00",
			"2007-12-05 10:11:12.5, 2007-12-05T10:11:12", "2008-02-29 23:59:59, 2008-02-29T23:59:59" })
	void aDateOfMysqlIsRead(String text, String date) {
		assertThat(WxrDates.parse(text)).hasToString(date);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0000-00-00 00:00:00", "0000-11-30 00:00:00", "2007-00-10 00:00:00",
			"2007-02-30 00:00:00", "2007-13-01 00:00:00", "2007-12-05 24:00:00", "2007-12-05 10:60:00",
			"yesterday at noon", "-001-11-30 00:00:00", "20071205", "2007-12" })
	void whatNoCalendarHasIsNoDate(String text) {
		assertThat(WxrDates.parse(text)).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Wed, 05 Dec 2007 10:11:12 +0000  | 2007-12-05T10:11:12
			Wed, 5 Dec 2007 10:11:12 GMT     | 2007-12-05T10:11:12
			Wed, 05 Dec 2007 10:11:12 +0930  | 2007-12-05T00:41:12
			""")
	void theDateOfAFeedIsReadInUtc(String text, String date) {
		assertThat(WxrDates.parsePubDate(text)).hasToString(date);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Mon, 30 Nov -0001 00:00:00 +0000", "Thu, 05 Dec 2007 10:11:12 +0000", "05.12.2007" })
	void onesThatNobodyHadAreNone(String text) {
		assertThat(WxrDates.parsePubDate(text)).isNull();
	}

	/** Control characters and others that XML does not have pass through a parser. */
	@Test
	void eachCharacterGoesThereAndBack() {
		StringBuilder all = new StringBuilder("a\u0000\u0001\u0008\u000B\u001F\r\n\t\uFFFE\uFFFF😀é");
		all.appendCodePoint(0xFFF00).appendCodePoint(0xFFF2F).appendCodePoint(0xFFF30).appendCodePoint(0xFFF22);
		String text = all.toString();
		CharQueue queue = new CharQueue();
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (Character.isHighSurrogate(c)) {
				IllegalCharacters.appendEncodedPair(c, text.charAt(++i), queue);
			}
			else if (IllegalCharacters.isPlain(c)) {
				queue.append(c);
			}
			else {
				IllegalCharacters.appendEncoded(c, queue);
			}
		}
		char[] encoded = new char[queue.length()];
		queue.take(encoded, 0, encoded.length);
		assertThat(encoded).doesNotContain('\0', '\u0001', '\r', '\uFFFE', '\uFFFF');
		assertThat(IllegalCharacters.decode(new String(encoded))).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "plain", "\uDBBF", "a\uDBBF", "\uDBBFx", "\uDBBF\uDF2F", "\uDBBF\uDF2F\uDBBF",
			"\uDBBF\uDBBF" })
	void whatWasNeverEncodedBreaksNothing(String text) {
		assertThat(IllegalCharacters.decode(text).length()).isBetween(0, text.length());
	}

}

package blog.troppo.xmlrpc;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The texts of Blogger's and MetaWeblog's clients, taken apart. */
class TextsOfClientsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			<title>T</title>text                            | T | '' | text
			<TITLE>T</TITLE><category>1,2</category> text   | T | 1,2 | text
			text                                            | '' | '' | text
			<title></title>text                             | '' | '' | <title></title>text
			<title>T</title><title>U</title>text            | T | '' | <title>U</title>text
			<title>$1\\</title>text                         | $1\\ | '' | text
			<title>T text                                   | '' | '' | <title>T text
			<title></title>T</title>text                    | </title>T | '' | text
			<title>                                         | '' | '' | <title>
			""")
	void aTitleMayStandWithinTheText(String text, String title, String categories, String content) {
		assertThat(BloggerText.of(text)).isEqualTo(new BloggerText(title, categories, content));
	}

	@Test
	void aTitleMayHaveSeveralLines() {
		assertThat(BloggerText.of("<title>a\nb</title>\n\nc\n").title()).isEqualTo("a\nb");
		assertThat(BloggerText.of("<title>a\nb</title>\n\nc\n").content()).isEqualTo("c");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			a<!--more-->b               | a | b | ''
			' a<!--more read on-->b'     | a | b | read on
			a<!--more-->b<!--more-->c   | a | b<!--more-->c | ''
			a                           | a | '' | ''
			<!--more-->                 | '' | '' | ''
			a<!--moreover-->b           | a | b | over
			a<!-- more -->b             | a<!-- more -->b | '' | ''
			a<!--more <!--more-->b      | a | b | <!--more
			""")
	void theRestStandsBehindTheMark(String content, String main, String extended, String more) {
		assertThat(ExtendedText.of(content)).isEqualTo(new ExtendedText(main, extended, more));
	}

	@Test
	void aMarkEndsOnItsLine() {
		assertThat(ExtendedText.of("a<!--more\n-->b<!--more c-->\nd"))
			.isEqualTo(new ExtendedText("a<!--more\n-->b", "d", "c"));
	}

	/** Looked at from each beginning to the end, they would take minutes. */
	@Test
	void whatIsBegunAMillionTimesAndNeverEndedIsText() {
		String titles = "<title>".repeat(1_000_000);
		assertThat(BloggerText.of(titles)).isEqualTo(new BloggerText("", "", titles));
		String marks = "<!--more".repeat(1_000_000);
		assertThat(ExtendedText.of(marks)).isEqualTo(new ExtendedText(marks, "", ""));
	}

}

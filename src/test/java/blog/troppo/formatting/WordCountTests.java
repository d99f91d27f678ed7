package blog.troppo.formatting;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Excerpts in languages that write without blanks, as WordPress 7.1.4 cuts them. */
class WordCountTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			日本語の文章です。 これは 長い<b>文</b> 章。|5|日本語の文&hellip;
			日本語の文章です。 これは 長い<b>文</b> 章。|0|&hellip;
			日本語の文章です。 これは 長い<b>文</b> 章。|-1|&hellip;
			日本語の文章です。 これは 長い<b>文</b> 章。|100|日本語の文章です。 これは 長い文 章。
			Hello big world &amp; you — yes|5|Hello&hellip;
			Hello big world &amp; you — yes|100|Hello big world &amp; you — yes
			``|5|``
			``|-1|&hellip;
			` a  b `|5|a b
			` a  b `|0|&hellip;
			💥💥💥|2|💥💥&hellip;
			""")
	void eachCharacterCounts(String text, int words, String excerpt) {
		assertThat(Excerpts.trimWords(text, words, "&hellip;", WordCount.CHARACTERS)).isEqualTo(excerpt);
		assertThat(Excerpts.trimWords(text, words, "&hellip;", WordCount.CHARACTERS_AND_SPACES)).isEqualTo(excerpt);
	}

	@Test
	void languagesWithBlanksCountWords() {
		assertThat(Excerpts.trimWords("Hello big world", 2, "…", WordCount.of("de_DE"))).isEqualTo("Hello big…");
	}

	@ParameterizedTest
	@CsvSource({ "zh_CN, CHARACTERS", "zh_TW, CHARACTERS", "th, CHARACTERS", "ja, CHARACTERS_AND_SPACES", "'', WORDS",
			"en_AU, WORDS", "de_DE_formal, WORDS", "ko_KR, WORDS" })
	void aLanguageSaysWhatItCounts(String language, WordCount count) {
		assertThat(WordCount.of(language)).isEqualTo(count);
	}

}

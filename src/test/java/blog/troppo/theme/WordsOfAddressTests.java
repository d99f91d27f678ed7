package blog.troppo.theme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordsOfAddressTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			/2007/12/18/ten-days-without-a-feed/, ten days without a feed
			/2007/12/18/ten_days.html?x=y, ten days
			/category/nothing/page/2/, page
			/2007/12/, ''
			/, ''
			'', ''
			/wet%20season, wet season
			/%D0%BC%D0%BE%D1%81%D0%BA%D0%B2%D0%B0-2007, москва 2007
			/100%-sure, 100 sure
			/a-b-c-d-e-f-g-h-i-j, a b c d e f g h
			""")
	void theLastPartThatHasWordsIsWhatWasLookedFor(String path, String words) {
		assertThat(WordsOfAddress.of(path)).isEqualTo(words);
	}

	@Test
	void markupAndEndlessPartsAreNoWords() {
		assertThat(WordsOfAddress.of("/<script>alert(1)<")).isEqualTo("script alert 1");
		assertThat(WordsOfAddress.of("/" + "x".repeat(100_000))).isEmpty();
		assertThat(WordsOfAddress.of("/".repeat(100_000))).isEmpty();
	}

}

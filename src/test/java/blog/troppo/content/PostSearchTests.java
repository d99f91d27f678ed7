package blog.troppo.content;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PostSearchTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			mango season              | mango, season
			the mango                 | mango
			the of                    | the of
			"red mango" tree          | red mango, tree
			"never closed             | never closed
			mango,season+tree         | mango, season, tree
			mango mango Mango         | mango, Mango
			a b 5 é                   | 5, é
			-mango tree               | -mango, tree
			a                         | a
			ключ 芒果                  | ключ, 芒果
			1 2 3 4 5 6 7 8 9         | 1, 2, 3, 4, 5, 6, 7, 8, 9
			1 2 3 4 5 6 7 8 9 10      | 1 2 3 4 5 6 7 8 9 10
			""")
	void aSearchIsCutIntoWords(String search, String words) {
		assertThat(String.join(", ", PostSearch.words(search))).isEqualTo(words);
	}

	@Test
	void aQueryOfTheIndexHasNothingButWords() {
		assertThat(new PostSearch("", List.of("O'Brien", "a\\b", "-no", "c & !d"), List.of(), false).asTextQuery())
			.isEqualTo("'o''brien':* | 'a\\\\b':* | 'c & !d':*");
	}

	@Test
	void manyQuotesTakeNoLongTime() {
		assertThat(PostSearch.words("\"".repeat(100_000))).hasSize(1);
		assertThat(PostSearch.words("\"a ".repeat(50_000))).hasSize(1);
	}

}

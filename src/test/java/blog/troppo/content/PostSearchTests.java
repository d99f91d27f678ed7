package blog.troppo.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.user.Viewer;
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
	void whatMeansSomethingInAPatternIsALetter() {
		Map<String, Object> parameters = new HashMap<>();
		String condition = new PostSearch("x", List.of("50%_\\", "-Über"), List.of("title", "content"), false)
			.condition(Viewer.anybody(), parameters);
		assertThat(condition).isEqualTo("(fold(p.title) like :word0 or fold(p.content) like :word0) and "
				+ "(fold(p.title) not like :word1 and fold(p.content) not like :word1) and p.password = ''");
		assertThat(parameters).containsEntry("word0", "%50\\%\\_\\\\%").containsEntry("word1", "%uber%");
	}

	@Test
	void exactlyIsWithoutAnythingAround() {
		Map<String, Object> parameters = new HashMap<>();
		new PostSearch("x", List.of("Mango"), List.of("title"), true).condition(Viewer.anybody(), parameters);
		assertThat(parameters).containsOnly(Map.entry("word0", "mango"));
	}

	@Test
	void theSentenceInTheTitleComesFirst() {
		Map<String, Object> parameters = new HashMap<>();
		PostSearch two = new PostSearch("red mango", List.of("red", "mango"), List.of("title"), false);
		assertThat(two.ranks(parameters)).containsExactly("fold(p.title) like :sentence",
				"fold(p.title) like :word0 and fold(p.title) like :word1",
				"fold(p.title) like :word0 or fold(p.title) like :word1", "fold(p.excerpt) like :sentence",
				"fold(p.content) like :sentence");
		assertThat(parameters).containsEntry("sentence", "%red mango%");
		assertThat(new PostSearch("-a -b", List.of("-a", "-b"), List.of("title"), false).ranks(parameters)).isEmpty();
		assertThat(PostSearch.place(List.of())).isEqualTo("0");
		assertThat(PostSearch.place(List.of("x", "y"))).isEqualTo("case when x then 0 when y then 1 else 2 end");
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

package blog.troppo.content;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the index of suffixes is asked for. */
class SuffixesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			mango                    | 'mango':*                              | true
			o'brien\\              | 'o''brien\\\\':*                   | true
			abcdefghijklmno          | 'abcdefghijklmno':*                    | true
			abcdefghijklmnop         | 'abcdefghijklmno':*                    | false
			abcdefghijklmnopqrs      | 'abcdefghijklmno':* & 'pqrs':*         | false
			red mango tree           | 'mango':* & 'tree':*                   | false
			to be                    | 'to':* & 'be':*                        | false
			mango mango              | 'mango':*                              | false
			東京タワーです           | '東京タワーです':*                     | true
			東京タワーですねえええ   | '東京タワーですね':*                   | false
			中                       | '中':*                                 | true
			жжжжжжжжжжжжжжж          | 'жжжжжжжжжжжжжжж':*                    | true
			😀😀😀😀😀😀😀😀😀       | '😀😀😀😀😀😀😀😀':*                   | false
			""")
	void aTextIsAskedForByItsParts(String text, String query, boolean all) {
		assertThat(Suffixes.query(text)).isEqualTo(query);
		assertThat(Suffixes.tellAll(text)).isEqualTo(all);
	}

	@Test
	void thereMayBeNothingToAskFor() {
		assertThat(Suffixes.query(" ")).isEmpty();
		assertThat(Suffixes.tellAll(" ")).isFalse();
	}

	@Test
	void ofALongTextSomePartsAreEnough() {
		assertThat(Suffixes.query("abcdefghijklmnopq ".repeat(10_000))).isEqualTo("'abcdefghijklmno':*");
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 10_000; i++) {
			text.append("word").append(i).append(' ');
		}
		assertThat(Suffixes.query(text.toString()).split(" & ")).hasSize(20);
	}

}

package blog.troppo.discussion;

import blog.troppo.support.InvalidException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What a comment is looked through for: the owner's words, its length, its vocabulary.
 */
class KeyListTests {

	private static NewComment comment(String name, String content) {
		return NewComment.on(1).by(name, "ann@Mail.example", "https://ann.example/x").saying(content);
	}

	@ParameterizedTest
	@CsvSource({ "casino, The Casinos of Ann", "ANN.EXAMPLE, x", "mail.ex, x", "'  key  ', a Monkey's", "ключ, КЛЮЧ",
			"$5 (free)*, only $5 (free)* now" })
	void aWordIsFoundInAnyCaseAndField(String key, String content) {
		assertThat(KeyList.of("\n \r\n" + key + "\r\nother\n").findIn(comment("Ann", content))).contains(key.strip());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n\n", "   \r\n\t", "casino", "a.b" })
	void nothingIsFoundOfNothing(String keys) {
		assertThat(KeyList.of(keys).findIn(comment("Bob", "acb"))).isEmpty();
	}

	@Test
	void tagsHideNoWordOfTheWorst() {
		NewComment hidden = comment("Ann", "cas<b></b>ino");
		assertThat(KeyList.of("casino").findIn(hidden)).isEmpty();
		assertThat(KeyList.of("casino").findHiddenIn(hidden)).contains("casino");
	}

	@Test
	void lengthsCountBytes() {
		assertThatCode(() -> CommentLengths.check(comment("é".repeat(122), "x".repeat(65_525))))
			.doesNotThrowAnyException();
		assertThatThrownBy(() -> CommentLengths.check(comment("é".repeat(123), "x")))
			.isInstanceOf(InvalidException.class)
			.hasMessageContaining("name");
		assertThatThrownBy(() -> CommentLengths.check(comment("x", "😀".repeat(16_382))))
			.isInstanceOf(InvalidException.class)
			.hasMessageContaining("comment");
	}

	@Test
	void aVocabularyHasHostsNamesAndWords() {
		assertThat(Vocabulary.of(comment("Ann Lee", "Buy <a href='HTTP://Evil.example:81/x?y'>now</a> it’s $100 ab")))
			.containsExactlyInAnyOrder("host:ann.example", "host:evil.example:81", "name:ann", "name:lee",
					"mail:mail.example", "buy", "now", "it’s", "$100");
	}

	@Test
	void aVocabularyHasAnEnd() {
		StringBuilder words = new StringBuilder();
		for (int i = 0; i < 5000; i++) {
			words.append("word").append(i).append(' ');
		}
		assertThat(Vocabulary.of(comment("", words.toString()))).hasSize(300);
		assertThat(Vocabulary.of(NewComment.on(1).by("", "", "").saying("x".repeat(100_000)))).hasSizeLessThan(300);
	}

}

package blog.troppo.discussion;

import java.time.Duration;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class VocabularyTests {

	private static Set<String> words(String name, String email, String url, String content) {
		return Vocabulary.of(NewComment.on(1).by(name, email, url).saying(content));
	}

	@Test
	void eachWordTellsWhereItStands() {
		assertThat(words("Ann Lee", "ann@Mail.example", "http://a.example/x",
				"Buy <b>Größe</b> now: <a href='https://Shop.example/y'>it's</a> a £20"))
			.contains("name:ann", "name:lee", "mail:mail.example", "host:a.example", "host:shop.example", "buy",
					"größe", "now", "it's", "£20")
			.doesNotContain("a", "b", "href", "https");
	}

	@Test
	void nothingSaysNothing() {
		assertThat(words("", "", "", "")).isEmpty();
		assertThat(words("a", "b", "c", "<b></b> , .")).containsExactly("mail:b");
	}

	@Test
	void aLongTextHasNoMoreThanAFewHundred() {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 5000; i++) {
			text.append("word").append(i).append(' ');
		}
		assertThat(words("", "", "", text.toString())).hasSize(300);
		assertThat(words("", "", "", "x".repeat(100))).allMatch((word) -> word.length() <= 40);
	}

	@Test
	void hostileTextsTakeNoTime() {
		for (String part : new String[] { "http://", "https://a", "<a ", "<", "''", "&#", "-", "$€" }) {
			String text = part.repeat(65_000 / part.length());
			assertTimeoutPreemptively(Duration.ofSeconds(3), () -> words(text, text, text, text), part);
		}
	}

}

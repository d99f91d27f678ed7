package blog.troppo.formatting.block.core;

import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is no word is taken out of a text as WordPress does, however long it is. */
class PostTimeToReadBlockTests {

	private static String of(String letters, Random random) {
		return random.ints(random.nextInt(40), 0, letters.length())
			.mapToObj((letter) -> letters.substring(letter, letter + 1))
			.collect(Collectors.joining());
	}

	@Test
	void tagsCommentsAndReferencesAreNoWords() {
		Random random = new Random(3);
		for (int i = 0; i < 20_000; i++) {
			String html = of("<<a/!-->>\n x", random);
			assertThat(PostTimeToReadBlock.withoutTags(html)).as(html)
				.isEqualTo(html.replaceAll("</?[a-z][^>]*?>|<!--[\\s\\S]*?-->", "\n"));
			String text = of("&&;;a $\\", random);
			assertThat(PostTimeToReadBlock.withReferences(text, "r")).as(text)
				.isEqualTo(text.replaceAll("&\\S+?;", "r"));
		}
	}

	@Test
	void whatIsNeverClosedIsLookedForOnce() {
		for (String hostile : new String[] { "<a", "<!--", "<a <!-- ", "<!-- >" }) {
			String html = hostile.repeat(300_000);
			assertThat(PostTimeToReadBlock.withoutTags(html)).isEqualTo(html);
		}
		String text = "&a".repeat(500_000);
		assertThat(PostTimeToReadBlock.withReferences(text, "r")).isEqualTo(text);
	}

}

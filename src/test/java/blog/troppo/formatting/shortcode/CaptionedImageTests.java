package blog.troppo.formatting.shortcode;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The image in a caption is the one that a plain pattern finds, however much never ends.
 */
class CaptionedImageTests {

	private static final Pattern PLAIN = Pattern.compile("(?i)(?:<a [^>]+>\\s*)?<img [^>]+>(?:\\s*</a>)?");

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries
			.of(List.of("<a ", "<A ", "<a x", "<img ", "<IMG s", ">", "</a>", " ", "\n", "x", "<", "<p>", "\"", "é"))
			.list()
			.ofMaxSize(14)
			.map((pieces) -> String.join("", pieces));
	}

	@Property(tries = 5000)
	void itIsTheFirstOfAll(@ForAll("texts") String text) {
		Matcher plain = PLAIN.matcher(text);
		assertThat(CaptionedImage.first(text))
			.isEqualTo(plain.find() ? new CaptionedImage(plain.group(), text.substring(plain.end()).strip()) : null);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<a ", "<img", "<a x>", "<img >", "<a <img", " ", "<a \n" })
	void whatNeverEndsIsNoImage(String piece) {
		assertThat(CaptionedImage.first(piece.repeat(300_000))).isNull();
		assertThat(CaptionedImage.first(piece.repeat(300_000) + ">")).isNull();
	}

	@Test
	void itHasTheLinkAroundIt() {
		assertThat(CaptionedImage.first("[x] <a href='y'> <IMG src='z' /></a> Words <img a> "))
			.isEqualTo(new CaptionedImage("<a href='y'> <IMG src='z' /></a>", "Words <img a>"));
	}

}

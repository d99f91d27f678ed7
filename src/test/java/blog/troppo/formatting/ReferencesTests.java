package blog.troppo.formatting;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** As {@code WP_HTML_Decoder::decode_attribute()} of WordPress 7.1.4 answers. */
class ReferencesTests {

	static Stream<Arguments> decoded() {
		return Stream.of("&#0065; A", "&#x0000000000041; A", "&#x41 A", "&#x41g Ag", "&#X4a;; J;", "&#128 \u20AC",
				"&#x80; \u20AC", "&#x1F600; \uD83D\uDE00", "&#11; \u000B", "&#xFFFF; \uFFFF", "&#127; \u007F",
				"&#0; \uFFFD", "&#x0; \uFFFD", "&#xD800; \uFFFD", "&#1114112; \uFFFD", "&#x100000041; \uFFFD",
				"&#x100000041g \uFFFDg", "&#99999999999999999999; \uFFFD", "&# &#", "&#x &#x", "&#; &#;", "&#xg; &#xg;",
				"&amp &", "&ampx &ampx", "&amp= &amp=", "&amp;amp; &amp;", "&&amp; &&", "&notin; \u2209", "&not \u00AC",
				"&notit &notit", "&nosuch; &nosuch;", "&CounterClockwiseContourIntegral; \u2233",
				"a&b=c&copy=1&copy; a&b=c&copy=1\u00A9", "&LT;&lt&#60 <<<")
			.map((line) -> Arguments.of((Object[]) line.split(" ", 2)));
	}

	@ParameterizedTest
	@MethodSource("decoded")
	void aReferenceIsReadAsBrowsersReadIt(String written, String meant) {
		assertThat(References.decode(written)).isEqualTo(meant);
	}

	@Test
	void whatIsWrittenIsReadTheSame() {
		String text = "<a title=\"it's\"> & &amp; &lt \u20AC \uD83D\uDE00";
		assertThat(References.encode(text)).doesNotContain("<", ">", "\"", "'", "& ");
		assertThat(References.decode(References.encode(text))).isEqualTo(text);
	}

	@Test
	void manyAmpersandsTakeNoLongerThanOthers() {
		String text = "&".repeat(200_000) + "&#" + "9".repeat(200_000);
		assertThat(References.decode(text)).startsWith("&&&").endsWith("\uFFFD");
	}

}

package blog.troppo.feed;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FeedTextTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			a<!DOCTYPE x>b     | a&lt;!DOCTYPE x>b
			<!-- c -->         | <!-- c -->
			<![CDATA[x]]>      | <![CDATA[x]]>
			a<!1               | a<!1
			<!é                | <!é
			<!                 | <!
			""")
	void whatLooksLikeADeclarationIsText(String text, String legal) {
		assertThat(FeedText.legal(text)).isEqualTo(legal);
	}

	@Test
	void onlyCharactersOfXmlAreLeft() {
		assertThat(FeedText.legal("a\0b\u0007c\td\ne\ufffef\ud800g\udc00h\ud83d\ude00i\u0085"))
			.isEqualTo("abc\td\nefgh\ud83d\ude00i\u0085");
		assertThat(FeedText.legal("<\0!DOCTYPE")).isEqualTo("&lt;!DOCTYPE");
	}

	@ParameterizedTest
	@CsvSource({ "A &amp; B, A & B", "&#8220;a&#8221;, “a”", "&hellip;, …", "&nosuch;, &nosuch;", "&, &",
			"&amp;lt;, &lt;", "&#x1F600;, \ud83d\ude00" })
	void referencesBecomeCharactersOnce(String markup, String text) {
		assertThat(FeedText.decoded(markup)).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "feed, RSS2", "rss2, RSS2", "rss, RSS", "rdf, RDF", "atom, ATOM", "json, JSON" })
	void formatsGoByTheirNames(String name, FeedFormat format) {
		assertThat(FeedFormat.named(name)).contains(format);
	}

	@Test
	void otherNamesAreNone() {
		for (String name : new String[] { "", "RSS2", "rss3", "feed ", "comments-rss2", "\0" }) {
			assertThat(FeedFormat.named(name)).isEmpty();
		}
		assertThat(Arrays.stream(FeedFormat.values()).map(FeedFormat::contentType))
			.allMatch((type) -> type.startsWith("application/"));
	}

}

package blog.troppo.transfer;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class ContentReferencesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^',
			textBlock = """
					[gallery ids="1,2,3"]                                  | [gallery ids="101,102,103"]
					[gallery include=1 exclude='2, 3' columns="3"]         | [gallery include=101 exclude='102, 103' columns="3"]
					[gallery id="7"] [playlist ids="4"]                    | [gallery id="107"] [playlist ids="104"]
					[caption id="attachment_5" width="300"]x[/caption]     | [caption id="attachment_105" width="300"]x[/caption]
					<img class="size-full wp-image-12" />                  | <img class="size-full wp-image-112" />
					<a rel="attachment wp-att-9">                          | <a rel="attachment wp-att-109">
					<img data-id="3" src="3.jpg"/>                         | <img data-id="103" src="3.jpg"/>
					<!-- wp:image {"id":5,"width":300} -->                 | <!-- wp:image {"id":105,"width":300} -->
					<!-- wp:core/cover {"url":"x","id":5} -->              | <!-- wp:core/cover {"url":"x","id":105} -->
					<!-- wp:media-text {"mediaId":5} -->                   | <!-- wp:media-text {"mediaId":105} -->
					<!-- wp:gallery {"ids":[1,2],"columns":3} -->          | <!-- wp:gallery {"ids":[101,102],"columns":3} -->
					<!-- wp:block {"ref":8} /-->                           | <!-- wp:block {"ref":108} /-->
					<!-- wp:navigation-link {"id":4,"kind":"post-type"} /--> | <!-- wp:navigation-link {"id":104,"kind":"post-type"} /-->
					""")
	void idsOfPostsFollow(String before, String after) {
		assertThat(ContentReferences.rewrite(before.strip(), (id) -> id + 100)).isEqualTo(after.strip());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Room 12, gallery ids=\"1\"", "[gallery columns=\"3\"]", "[contact id=\"5\"]",
			"<!-- wp:navigation-link {\"id\":4,\"kind\":\"taxonomy\"} /-->",
			"<!-- wp:latest-posts {\"categories\":[{\"id\":3}]} /-->", "<!-- wp:image {\"id\":1.5} -->", "swp-image-",
			"wp-image-1234567890123456789012", "$1 \\1 wp-image-x" })
	void otherNumbersStay(String text) {
		assertThat(ContentReferences.rewrite(text, (id) -> id + 100)).isEqualTo(text);
	}

	@Test
	void replacementsAreTakenLiterally() {
		assertThat(ContentReferences.rewrite("[gallery ids=\"1\" title=\"$1 \\\"]", (id) -> 2))
			.isEqualTo("[gallery ids=\"2\" title=\"$1 \\\"]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[gallery ids=\"", "<!-- wp:image {", "1,", "wp-image-", "[gallery [gallery ",
			"<!-- wp:gallery {\"ids\":[1,", " " })
	void hostileTextsTakeNoTime(String piece) {
		String text = piece.repeat(200_000 / piece.length());
		assertTimeoutPreemptively(Duration.ofSeconds(30), () -> ContentReferences.rewrite(text, (id) -> id + 1));
	}

}

package blog.troppo.formatting;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for any text, however broken.
 */
class TextPropertiesTests {

	private static final List<String> FRAGMENTS = List.of("<", ">", "</", "/>", "<a", "<b>", "</b>", "<p>", "<br>",
			"<pre>", "</pre>", "<!--", "-->", "<![CDATA[", "<script>", "</script>", "<SCRIPT", " href=", " onclick=",
			" style=", "\"", "'", "=", "javascript:", "java\tscript:", "&#106;avascript:", "&colon;", "&", "&amp;",
			"&#", "&#x3a;", ";", "\\", "\\0", "\0", "\u0001", " ", "\n", "\r", "\t", "[", "]", "[[gallery",
			"[/gallery]", "--", "...", "x", "3x4", "'99", "http://", "www.", "a@b.co", ":)", "%41", "é", "\ud83d\ude00",
			"\ud83d", "url(", "expression(", ")", "color:red");

	@Provide
	Arbitrary<String> texts() {
		Arbitrary<String> fragments = Arbitraries.of(FRAGMENTS)
			.list()
			.ofMaxSize(24)
			.map((list) -> String.join("", list));
		return Arbitraries.oneOf(fragments, fragments, Arbitraries.strings().ofMaxLength(60));
	}

	@Property(tries = 1500)
	void noTextIsTooOdd(@ForAll("texts") String text) {
		assertThat(Autop.autop(text)).isNotNull();
		assertThat(Texturize.texturize(text)).isNotNull();
		assertThat(Slugs.sanitizeTitle(text)).matches("[a-z0-9%_-]*").hasSizeLessThanOrEqualTo(Slugs.MOST_BYTES);
		assertThat(TagBalance.balance(text)).isNotNull();
		assertThat(Smilies.convert(text, "http://example.org/")).isNotNull();
		assertThat(FileNames.sanitize(text)).doesNotContain("/", "\\", "..");
		assertThat(Sanitize.textField(text)).doesNotContain("\n");
		assertThat(Excerpts.trimWords(text, 3)).isNotNull();
		assertThat(CommentText.toShow(text, "example.org", "http://example.org/")).isNotNull();
	}

	@Property(tries = 1500)
	void nothingThatRunsIsLeft(@ForAll("texts") String text) {
		assertNothingRuns(Kses.post(text));
		assertNothingRuns(Kses.data(text));
		assertNothingRuns(CommentText.toStore(text, "example.org"));
	}

	/** As a browser reads it. */
	private static void assertNothingRuns(String html) {
		for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
			assertThat(element.normalName()).isNotIn("script", "iframe", "style", "base", "meta", "link", "svg");
			for (Attribute attribute : element.attributes()) {
				assertThat(attribute.getKey()).as(html).doesNotStartWith("on");
				assertThat(attribute.getValue().replaceAll("[\\s\\p{Cntrl}]", "")).as(html)
					.doesNotStartWithIgnoringCase("javascript:");
			}
		}
	}

	@Property(tries = 1500)
	void filteringTwiceChangesNothingMore(@ForAll("texts") String text) {
		// As in WordPress, a tag that came to stand in a comment opens the comment the
		// next time.
		Assume.that(!text.contains("<!") && !text.contains("</"));
		String once = Kses.post(text);
		assertThat(Kses.post(once)).isEqualTo(once);
	}

	@Property(tries = 1000)
	void escapedTextHasNoMarkup(@ForAll("texts") String text) {
		assertThat(Escape.html(text)).doesNotContain("<", ">", "\"", "'");
		assertThat(Escape.decode(Escape.textarea(text))).isEqualTo(UnicodeText.valid(text));
	}

	@Property(tries = 1000)
	void aRefusedAddressIsEmpty(@ForAll("texts") String text) {
		assertThat(Urls.escape(text)).doesNotContain("<", ">", "\"", "'")
			.doesNotContainPattern("(?i)^\\s*(?:javascript|data|vbscript):");
	}

}

package blog.troppo.formatting;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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

	@Property(tries = 400)
	void noTextIsTooOddForAnyFunction(@ForAll("texts") String text) {
		for (String function : RecordedFunctions.names()) {
			if (!function.equals("human_time_diff")) {
				assertThat(RecordedFunctions.answer(BenchInputs.call(function, text))).as(function).isNotNull();
			}
		}
	}

	@Property(tries = 1000)
	void whatIsMadeOfAnyTextHasTheFormItPromises(@ForAll("texts") String text) {
		assertThat(Slugs.sanitizeTitle(text)).matches("[a-z0-9%_-]*").hasSizeLessThanOrEqualTo(Slugs.MOST_BYTES);
		assertThat(FileNames.sanitize(text)).doesNotContain("/", "\\", "..");
		assertThat(Sanitize.textField(text)).doesNotContain("\n");
		assertThat(Sanitize.key(text)).matches("[a-z0-9_-]*");
		assertThat(StripTags.stripAll(text)).doesNotContainIgnoringCase("<script>");
	}

	@Property(tries = 500)
	void styleAttributesKeepNothingThatFetchesAScript(@ForAll("texts") String text) {
		// a word like "javascript:" as such is harmless, and stays in WordPress too
		assertThat(SafeCss.filter("color:red;" + text)).doesNotContainIgnoringCase("expression(")
			.doesNotContainPattern("(?i)url\\s*\\([^)]*(?:javascript|vbscript|data):")
			.doesNotContainPattern("(?i)(?:^|;)\\s*(?:behavior|-moz-binding)\\s*:")
			.doesNotContain("\0");
	}

	@Property(tries = 1500)
	void nothingThatRunsIsLeft(@ForAll("texts") String text) {
		HarmlessHtml.check(Kses.post(text));
		HarmlessHtml.check(Kses.data(text));
		HarmlessHtml.check(CommentText.toStore(text, "example.org"));
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

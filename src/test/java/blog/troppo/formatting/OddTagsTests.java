package blog.troppo.formatting;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** What WordPress makes of odd tags, where texts are taken apart at them. */
class OddTagsTests {

	private static final String[][] STRIPPED = { { "a<b>c</b>", "ac" }, { "a < b", "a < b" }, { "a<b", "a" },
			{ "a <b title=\">\">c</b>", "a c" }, { "<b title='<i>'>c", "c" }, { "<!-- a > b -->c", "c" },
			{ "<!-- a --->b", "b" }, { "<!-->a-->b", "a-->b" }, { "<a \"<!-- x --> y\">z", "" },
			{ "<?php echo '?>'; ?>a", "a" }, { "<?php (a ?>b) ?>c", "c" }, { "<?xml a=\"b\"?>c", "c" },
			{ "<!DOCTYPE html>a", "a" }, { "<!a 'b>c'>d", "d" }, { "a<<b>>c", "ac" }, { "a>b", "a>b" },
			{ "<scripty>a</script>b", "b" }, { "<SCRIPT>a</Script>b", "b" }, { "<style>a<b", "a" },
			{ "<style>a</style >b</style>c", "c" }, { "<s>a</s><sc>b", "ab" }, { "<script", "" },
			{ "<script>a<style></script>b</style>c", "bc" }, { "a<b\nc", "a" }, { "<a/ >b", "b" }, { "< a>b", "< a>b" },
			{ "<\ta>b", "<\ta>b" }, { "<b'>'>a", "a" }, { "\0a<b>\0", "a" }, { "<", "" }, { "<b><!", "" },
			{ "<br/>\u000b a \u000b", "a" }, { "<a<b>c>d", "d" }, };

	private static final String[][] TRIMMED = { { "a b c", "a b c" }, { "a b c d", "a b c&hellip;" },
			{ " a  b\tc\nd ", "a b c&hellip;" }, { "a b c ", "a b c" }, { "<b>a</b> b<i> c</i> d", "a b c&hellip;" },
			{ "a<br>b c d", "ab c d" }, { "a b c <script>d", "a b c&hellip;" }, { "a b c <script>d</script>", "a b c" },
			{ "a b <b>c", "a b c" }, { "a b c <!-- d -->", "a b c" }, { "a b c < d", "a b c&hellip;" },
			{ "<b class='long'><b class='long'><b class='long'><b class='long'><b class='long'><b class='long'><b class='long'><b class='long'><b class='long'><b class='long'><b class='long'><b class='long'><b class='long'><b class='long'><b class='long'><b class='long'><b class='long'><b class='long'><b class='long'><b class='long'>a b c d",
					"a b c&hellip;" },
			{ "a <i> <i> <i> <i> <i> <i> <i> <i> <i> <i> <i> <i> <i> <i> <i> <i> <i> <i> <i> <i> <i> <i> <i> <i> <i> <i> <i> <i> <i> <i> <i> <i> <i> <i> <i> <i> <i> <i> <i> <i>b c d",
					"a b c&hellip;" },
			{ "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa b c d",
					"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa b c&hellip;" },
			{ "a b c&nbsp;d", "a b c&nbsp;d" }, { "a b c \u000b", "a b c" }, { "", "" }, };

	private static final String[][] ESCAPED = { { "a", "a" },
			{ "<b>\"c\" 'd' & e</b>", "&lt;b&gt;&quot;c&quot; &#039;d&#039; &amp; e&lt;/b&gt;" },
			{ "&amp; &apos; &lt; &#39; &#x27; &zz; &", "&amp; &amp;apos; &lt; &#039; &#x27; &amp;zz; &amp;" },
			{ "😀<é>", "😀&lt;é&gt;" }, { "&apos", "&amp;apos" }, { "'", "&#039;" }, };

	private static final String[][] BALANCED = { { "<b>a", "<b>a</b>" }, { "a</b>", "a" },
			{ "<b><i>a</b>", "<b><i>a</i></b>" },
			{ "<br>a<br/>b<br\n/>c<img src=a >", "<br />a<br />b<br />c<img src=a/>" }, { "<B>a</b>", "<b>a</b>" },
			{ "<p >a</p >", "<p>a</p>" }, { "<p>a<p>b", "<p>a</p><p>b</p>" },
			{ "<div>a<div>b", "<div>a<div>b</div></div>" }, { "<div/>a", "<div></div>a" },
			{ "<b a=c/ >d", "<b a=c></b>d" }, { "< !-- a", "< !-- a" }, { "<<b>a</b> !--", "<<b>a</b> !--" },
			{ "<b>a</b> <3 <i title='<5'>", "<b>a</b> &lt;3 <i title='&lt;5'></i>" },
			{ "<my-tag>a<x:y>b", "<my-tag>a<x:y>b</x:y></my-tag>" }, { "<b a='c' >d</b>", "<b a='c'>d</b>" },
			{ "</i><b></i></b>", "<b></b>" }, { "<i><b>c</i> d</b> e", "<i><b>c</b></i> d e" },
			{ "a < b > c", "a < b > c" }, };

	@Test
	void tagsEndWherePhpEndsThem() {
		SoftAssertions softly = new SoftAssertions();
		for (String[] answer : STRIPPED) {
			softly.assertThat(StripTags.stripAll(answer[0])).as("%s", answer[0]).isEqualTo(answer[1]);
		}
		softly.assertAll();
	}

	@Test
	void aTextIsTrimmedAfterItsThirdWord() {
		SoftAssertions softly = new SoftAssertions();
		for (String[] answer : TRIMMED) {
			softly.assertThat(Excerpts.trimWords(answer[0], 3)).as("%s", answer[0]).isEqualTo(answer[1]);
		}
		softly.assertAll();
	}

	@Test
	void whatMeansSomethingInHtmlIsEscapedOnce() {
		SoftAssertions softly = new SoftAssertions();
		for (String[] answer : ESCAPED) {
			softly.assertThat(Escape.html(answer[0])).as("%s", answer[0]).isEqualTo(answer[1]);
		}
		softly.assertAll();
	}

	@Test
	void tagsAreBalanced() {
		SoftAssertions softly = new SoftAssertions();
		for (String[] answer : BALANCED) {
			softly.assertThat(TagBalance.balance(answer[0])).as("%s", answer[0]).isEqualTo(answer[1]);
		}
		softly.assertAll();
	}

}
